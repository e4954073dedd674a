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
  ['Inserisca la password.', 'formal'],
  ['Inserisci la tua password.', 'informal'],
  ['Lei è il nostro cliente più importante.', '~formal'],
  ['Come sta? Possiamo aiutarLa?', '~formal formal'],
  ['Hai bisogno di aiuto?', 'informal'],
  ['Ha bisogno di aiuto?', '~formal'],
  ['Marco e lei sono partiti.', 'neutral'],
  ['La ringraziamo per il Suo ordine.', 'formal'],
  ['Le immagini sono disponibili.', 'neutral'],
  ['Siete tutti invitati.', 'neutral'],
  ['Scopri le novità!', 'informal'],
  ['Scopra le novità!', 'formal'],
  ['Clicca qui per il Suo preventivo.', 'mixed'],
  ['I tuoi dati sono al sicuro.', 'informal'],
  ['Clicchi sul pulsante.', 'formal'],
  ['Controlli la posta.', 'formal'],
  ['Controlli doganali in aeroporto.', 'neutral'],
  ['Giochi per bambini e libri.', 'neutral'],
  ['Migliori prezzi della stagione.', 'neutral'],
  ['Non si preoccupi, la spedizione è inclusa.', 'formal'],
  ['Se prenoti oggi, la colazione è gratis.', 'informal'],
  ['I prodotti arrivano in tre giorni.', 'neutral'],
  ['Sei mesi di prova gratuita.', 'neutral'],
  ['Sei pronto?', 'informal'],
  ['Iscriviti alla newsletter e scrivici.', 'informal'],
  ['Registrati ora.', 'informal'],
  ['Registrati e visitatori entrano gratis.', 'neutral'],
  ['Gli utenti registrati ricevono uno sconto.', 'neutral'],
  ['Scarica la guida.', 'informal'],
  ['Copia conforme.', 'neutral'],
  ['Include tre tazze.', 'neutral'],
  ['Articoli per il fai da te.', 'neutral'],
  ['Vogliamo aiutarti.', 'informal'],
  ['I concerti e gli esperti.', 'neutral'],
  ['La cooperativa pubblica il suo bilancio.', 'neutral'],
  ['Il forno apre dai primi di maggio.', 'neutral'],
  ['Sia il pane sia il caffè sono freschi.', 'neutral'],
  ['Le auguriamo una buona giornata.', 'formal'],
  ['Il sig. Rossi arriva alle nove. Apra la porta.', 'neutral formal'],
  ['Il cartello diceva «Hai fame?» a grandi lettere.', 'neutral'],
  ['Contenuti e modelli gratuiti.', 'neutral'],
  ['Che parli italiano o francese, la guida si capisce.', 'neutral'],
])('%s is %s', (text, expected) => expect(answers(text)).toEqual(expected.split(' ')))
