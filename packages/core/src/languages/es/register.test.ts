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
  ['Introduzca su contraseña.', 'formal'],
  ['Introduce tu contraseña.', 'informal'],
  ['¿Tienes alguna duda?', 'informal'],
  ['¿Tiene alguna duda?', '~formal'],
  ['El cliente recibió su pedido.', 'neutral'],
  ['Su pedido está en camino.', '~formal'],
  ['Ustedes pueden registrarse gratis.', '~formal'],
  ['¿Vosotros venís mañana?', 'informal'],
  ['Vos sabés que podés contar con nosotros.', 'informal'],
  ['Haz clic aquí.', 'informal'],
  ['Haga clic aquí.', 'formal'],
  ['Todos los días revisamos tus datos y le avisamos por correo.', 'informal'],
  ['Ponte en contacto con nosotros y le responderemos.', 'informal'],
  ['Las casas grandes son caras.', 'neutral'],
  ['Gracias por su compra.', 'formal'],
  ['No dude en escribirnos.', 'formal'],
  ['No se preocupe, le devolvemos el importe.', 'formal'],
  ['Dígame su nombre, por favor.', 'formal'],
  ['Regístrate y recibe el catálogo.', 'informal'],
  ['Si tienes preguntas, consulta la guía.', 'informal'],
  ['Si lo desea, puede recoger el pedido en la tienda.', '~formal'],
  ['Compra online con envío gratis.', 'neutral'],
  ['Compra segura.', 'neutral'],
  ['Descarga gratuita.', 'neutral'],
  ['Descarga la aplicación.', 'informal'],
  ['Incluye tres tazas y un molinillo.', 'neutral'],
  ['Crea un ambiente acogedor.', '~informal'],
  ['Cierra los lunes y abre de nueve a dos.', '~informal'],
  ['Conozca el molino y su función.', 'formal'],
  ['La cooperativa nació en 1987. Sus fundadores cultivaban avena.', 'neutral neutral'],
  ['Sal marina.', 'neutral'],
  ['Reservas y entradas en la taquilla.', 'neutral'],
  ['Cuando reservas con antelación, el desayuno es gratis.', 'informal'],
  ['Las reservas se abren el lunes.', 'neutral'],
  ['Entre las montañas y el mar hay un pueblo.', 'neutral'],
  ['Informe anual de la cooperativa.', 'neutral'],
  ['Sea cual sea el resultado, el jurado lo publicará.', 'neutral'],
  ['La panadería abre sus puertas a las siete.', 'neutral'],
  ['Queremos que el equipo diseñe, produzca y venda en la región.', 'neutral'],
  ['El cartel decía «¿Tienes hambre?» en letras grandes.', 'neutral'],
  ['Registrate ya y contanos qué te gusta.', 'informal'],
  ['Permítanos ayudarle.', 'formal'],
  ['Queremos ayudarte.', 'informal'],
  ['Le dimos las llaves a la vecina.', 'neutral'],
  ['Los precios incluyen IVA. No se admiten devoluciones.', 'neutral neutral'],
  ['Vea el Sr. Ortega. Llame al 900.', 'formal formal'],
  ['Todas las personas merecen respeto.', 'neutral'],
  ['La tienda vende pan, toma pedidos y regala bolsas.', 'neutral'],
])('%s is %s', (text, expected) => expect(answers(text)).toEqual(expected.split(' ')))
