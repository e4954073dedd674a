import { expect, it } from 'vitest'
import { answersOf } from '../register-answers.fixture.ts'
import { language } from './language.ts'

const answers = answersOf(language)

it.each([
  ['Veuillez saisir votre mot de passe.', 'formal'],
  ['Saisis ton mot de passe.', 'informal'],
  ['Cliquez ici pour continuer.', 'formal'],
  ['Clique ici pour continuer.', 'informal'],
  ['Vous êtes tous les bienvenus.', '~formal'],
  ['Le ton de la marque est chaleureux.', 'neutral'],
  ['Est-ce que tu peux m’aider ?', 'informal'],
  ['S’il te plaît, attends.', 'informal'],
  ['S’il vous plaît, attendez.', 'formal'],
  ['Rendez-vous le 3 mai à Paris.', 'neutral'],
  ['Merci de vous rendre sur le site de ton établissement.', 'mixed'],
  ['Allez chez le médecin, c’est assez grave.', 'formal'],
  ['Va-t-il pleuvoir demain ?', 'neutral'],
  ['N’oublie pas tes clés.', 'informal'],
])('%s is %s', (text, expected) => expect(answers(text)).toEqual([expected]))

it.each([
  ['On t’attend au comptoir.', 'informal'],
  ['Un t-shirt offert dès deux paquets.', 'neutral'],
  ['Ton et style de la marque', 'neutral'],
  ['Nous avons changé de ton.', 'neutral'],
  ['Il s’est tu avant la fin.', 'neutral'],
  ['Dis-moi quel grain te plaît.', 'informal'],
  ['Rejoins-nous au marché samedi.', 'informal'],
  ['Dites-nous ce qui manque.', 'formal'],
  ['Les photos faites par nos clients sont affichées en boutique.', 'neutral'],
  ['Commande en ligne et retrait en boutique.', 'neutral'],
  ['Commande la mouture fine.', 'informal'],
  ['Ouvre le menu des réglages.', '~informal'],
  ['Puis, sommes-nous bien sûrs de la date ?', 'neutral'],
  ['Vous deux, venez goûter le nouveau torréfié.', 'formal'],
  ['Vous êtes tous invités.', '~formal'],
  ['Bonjour à vous tous !', '~formal'],
  ['Une chaîne comme Sanchez et Lopez ouvre assez tôt, au rez-de-chaussée.', 'neutral'],
  ['Sur la tasse on lit « Prends ton temps » en lettres dorées.', 'neutral'],
  ['Allez, on ouvre la boutique.', 'neutral'],
  ['N’hésitez pas à écrire.', 'formal'],
  ['La garantie tient, quoi qu’il advienne.', 'neutral'],
  ['Les tiens seront ravis.', 'informal'],
  ['Vous recevez tous les mois un paquet.', 'formal'],
  ['Vous trouverez toutes les dates en boutique.', 'formal'],
  ['À quoi qu’il tienne, la date reste.', 'neutral'],
  ['Ça compte pour toi et les tiens.', 'informal'],
  ['Entre le 3 et le 5 mai, la boutique ferme.', 'neutral'],
  ['Sois prêt à six heures.', 'informal'],
  ['Lance la cuisson et attends trois minutes.', 'informal'],
  ['J’arrive et attends devant la porte.', 'neutral'],
  ['Mets chauds et froids à toute heure.', 'neutral'],
  ['Mets la bouilloire en route.', 'informal'],
  ['Écoute active et conseil en boutique.', 'neutral'],
  ['Va pour lundi.', 'neutral'],
  ['Vends vélo, bon état.', 'neutral'],
  ['Crée un compte en une minute.', '~informal'],
  ['Pourrais-tu confirmer l’adresse ?', 'informal'],
  ['Note : les frais de port sont compris.', 'neutral'],
  ['Note les frais de port.', 'informal'],
  ['Villiers-le-Bel et Noisy-le-Grand sont livrés le lendemain.', 'neutral'],
])('%s is %s', (text, expected) => expect(answers(text)).toEqual([expected]))

it('keeps abbreviations inside a sentence', () => {
  const text = 'Écrivez à M. Grain, p. ex. par courriel. Merci.'
  expect(language.sentences(text, 0, text.length)).toHaveLength(2)
})

it.each([
  ['Clique ici.', 'vous', 'Cliquez'],
  ['Cliquez ici.', 'tu', 'Clique'],
  ['Où sont tes clés ?', 'vous', 'vos'],
  ['Où sont vos clés ?', 'tu', 'tes'],
  ['Où est votre clé ?', 'tu', undefined],
  ['Quand vous cliquez, le menu reste ouvert.', 'tu', undefined],
  ['S’il te plaît, patience.', 'vous', 'S’il vous plaît'],
])('offers for %s in the form of %s: %s', (text, form, expected) => {
  const [judged] = language.register!.judge(text, [{ start: 0, end: text.length }], { role: 'body' })
  expect(language.register!.convert!(text, judged!.evidence.at(-1)!, form)).toBe(expected)
})
