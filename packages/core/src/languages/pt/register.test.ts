import { expect, it } from 'vitest'
import { language } from './language.ts'

/** The formality of each sentence, from strong evidence alone; `~` marks one that only weak evidence shows. */
function answers(text: string): string[] {
  const sentences = language.sentences(text, 0, text.length)
  return language
    .register!.judge(text, sentences, { role: 'body' })
    .map(({ formality, evidence }) =>
      formality === 'neutral' && evidence.length > 0 ? `~${evidence[0]!.says}` : formality,
    )
}

it.each([
  ['Introduza a sua palavra-passe.', 'formal'],
  ['Introduz a tua palavra-passe.', 'informal'],
  ['Você pode cancelar quando quiser.', 'formal'],
  ['O senhor deseja mais alguma coisa?', 'formal'],
  ['Tens alguma dúvida?', 'informal'],
  ['Tem alguma dúvida?', '~formal'],
  ['Gostaste do filme?', 'informal'],
  ['Neste mês e deste ano.', 'neutral'],
  ['A empresa e os seus clientes.', 'neutral'],
  ['Foi um prazer falar consigo.', 'formal'],
  ['Não consigo entrar na conta.', 'neutral'],
  ['Fala connosco, estamos aqui para si.', 'mixed'],
  ['Os lugares mais bonitos.', 'neutral'],
  ['Olha só esta promoção!', 'informal'],
  ['Clique aqui para continuar.', 'formal'],
  ['Clica aqui para continuar.', 'informal'],
  ['Não hesite em contactar-nos.', 'formal'],
  ['Registe-se já e descarregue a aplicação.', 'formal'],
  ['Regista-te já.', 'informal'],
  ['Diz-nos o que achaste.', 'informal'],
  ['Se reservar hoje, oferecemos o pequeno-almoço.', '~formal'],
  ['A decisão de se afastar foi difícil.', 'neutral'],
  ['Compra segura.', 'neutral'],
  ['Compra o bilhete online.', 'informal'],
  ['Inclui três chávenas.', 'neutral'],
  ['Programas e conversas para toda a família.', 'neutral'],
  ['A padaria abre as suas portas às sete.', 'neutral'],
  ['Entre as montanhas e o mar há uma aldeia.', 'neutral'],
  ['Seja qual for o resultado, o júri publica-o.', 'neutral'],
  ['Te esperamos na loja, você vai adorar.', 'formal'],
  ['Te esperamos na loja.', '~informal'],
  ['Esperamos-te na loja.', 'informal'],
  ['A senhora do lado comprou pão.', 'neutral'],
  ['Podes contar connosco.', 'informal'],
  ['Se tiveres dúvidas, escreve-nos.', 'informal'],
  ['As mulheres e os militares da região.', 'neutral'],
  ['Detalhes da encomenda.', 'neutral'],
  ['O vento leste traz chuva.', 'neutral'],
  ['O Sr. Costa chega às nove. Abra a porta.', 'neutral formal'],
  ['O cartaz dizia «Tens fome?» em letras grandes.', 'neutral'],
  ['Agradecemos-lhe a paciência.', '~formal'],
  ['Vocês são bem-vindos.', '~formal'],
  ['Saiba mais.', 'formal'],
])('%s is %s', (text, expected) => expect(answers(text)).toEqual(expected.split(' ')))
