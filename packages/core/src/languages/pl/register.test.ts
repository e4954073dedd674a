import { expect, it } from 'vitest'
import { answersOf } from '../register-answers.fixture.ts'
import { language } from './language.ts'

const answers = answersOf(language)

it.each([
  ['Proszę podać hasło.', '~formal'],
  ['Podaj swoje hasło.', 'informal'],
  ['Czy ma Pan pytania?', 'formal'],
  ['Czy masz pytania?', 'informal'],
  ['Zapraszamy Państwa do sklepu.', 'formal'],
  ['Twoje zamówienie jest w drodze.', 'informal'],
  ['Nasz kapelusz kosztuje grosz.', 'neutral'],
  ['Dziękujemy za zakupy.', 'neutral'],
  ['Kliknij tutaj, aby kontynuować.', 'informal'],
  ['Ten pan Nowak to nasz kurier.', 'neutral'],
  ['Jeśli ma Pani pytania, napisz do nas.', 'mixed'],
  ['Wpisz kod, który Ci wysłaliśmy.', 'informal'],
])('%s is %s', (text, expected) => expect(answers(text)).toEqual([expected]))

it('judges a question apart from the thanks behind it', () => {
  expect(answers('Zrobiłeś zakupy? Dziękujemy!')).toEqual(['informal', 'neutral'])
})

it.each([
  ['Wysłaliśmy ci kod.', 'informal'],
  ['Ci, którzy zamówią dziś, nie płacą za dostawę.', 'neutral'],
  ['Rabat dostają też ci klienci, którzy już u nas byli.', 'neutral'],
  ['Szanowni Państwo, sklep będzie zamknięty.', 'formal'],
  ['Państwa zamówienie jest w drodze.', '~formal'],
  ['Państwa członkowskie uzgodniły nowe stawki.', 'neutral'],
  ['Wysyłamy do każdego państwa w Europie.', 'neutral'],
  ['Czy życzy pani sobie rachunek?', 'formal'],
  ['Prosimy Panią o podpis.', 'formal'],
  ['Pan Kowalski odbierze paczkę.', 'neutral'],
  ['Drodzy klienci, macie czas do piątku.', 'informal'],
  ['Zobaczcie nową kolekcję.', 'informal'],
  ['Liście herbaty suszymy w cieniu.', 'neutral'],
  ['Wiele spraw załatwia się od ręki.', 'neutral'],
  ['Spraw sobie chwilę spokoju.', 'informal'],
  ['Dziękujemy Państwu za zaufanie.', 'formal'],
  ['Czy chciałaby Pani otrzymać fakturę?', 'formal'],
  ['Szanowna Pani, dziękuję za list.', 'formal'],
  ['Otrzymaliśmy Pani zgłoszenie.', 'formal'],
  ['Pani doktor przyjmuje we wtorki.', '~formal'],
])('%s is %s', (text, expected) => expect(answers(text)).toEqual([expected]))

it('takes the imperative on a button as said to the machine', () => {
  expect(answers('Zapisz', 'button')).toEqual(['~informal'])
  expect(answers('Zapisz swoje dane', 'button')).toEqual(['~informal'])
  expect(answers('Zapisz', 'body')).toEqual(['informal'])
})

it('keeps abbreviations and ordinals inside a sentence', () => {
  const text = 'Otwieramy 3. Maja, tj. w środę, m.in. dla hurtu. Zapraszamy.'
  expect(language.sentences(text, 0, text.length)).toHaveLength(2)
})

/** Sentences that say ty or wy, as shops, applications and newsletters write them. */
const addressed = `
  Jak możesz zmienić adres dostawy?
  Jeśli chcesz zwrócić towar, masz na to trzydzieści dni.
  Zaloguj się, aby zobaczyć rabaty.
  Dodaj produkt do koszyka i wybierz sposób płatności.
  Nie pamiętasz hasła?
  Zapomniałaś hasła?
  Kupiłeś u nas młynek?
  Powiemy ci, jak go czyścić.
  Gdybyś miała wątpliwości, zadzwoń.
  Sprawdź skrzynkę i potwierdź adres.
  Odbierz prezent przy kasie.
  Pobierz aplikację na telefon.
  Na twoim koncie czeka kupon.
  Zadbaj o skórę zimą.
  Ciesz się kawą od pierwszego łyka.
  Zamów do południa, a dostaniesz paczkę jutro.
  Wypróbuj przez miesiąc za darmo.
  Bądź na bieżąco z nowościami.
  Przeczytaj regulamin przed zakupem.
  Podziel się opinią.
  Zostaw numer, oddzwonimy.
  Oceń zakupy w skali od jednego do pięciu.
  Weź udział w losowaniu.
  Zacznij dzień od śniadania.
  Poczekaj chwilę, trwa ładowanie.
  Skorzystaj z darmowej dostawy.
  Napisz do nas, jeśli coś nie działa.
  Wróć do sklepu i dokończ zakupy.
  Dołącz do klubu i zbieraj punkty.
  Wyłącz powiadomienia w ustawieniach.
  Przesuń palcem w lewo.
  Dla ciebie przygotowaliśmy niespodziankę.
  Powinieneś otrzymać wiadomość w ciągu godziny.
  Czego szukasz?
  Wybrałaś zły rozmiar?
  Wymień go bez opłat.
  Oszczędzasz nawet połowę ceny.
  Zwiększ limit w banku.
  Nie czekaj do ostatniej chwili.
  Poznaj historię naszej palarni.
  Ustaw przypomnienie.
  Usuń konto w każdej chwili.
  Prześlij zdjęcie uszkodzonej paczki.
  Włącz ekspres i podstaw kubek.
  Zmiel ziarna tuż przed parzeniem.
  Zalej je gorącą wodą.
  Odczekaj cztery minuty.
  Przelej kawę do dzbanka.
  Gdzie mieszkasz?
  Wkrótce otrzymasz potwierdzenie.
  Czy jesteście gotowi na święta?
  Zapytajcie w sklepie o degustację.
  Czekamy na was w sobotę.
  Zabierzcie ze sobą przyjaciół.
  Wasze opinie pomagają nam piec lepiej.
  Kupiliście już bilety?
  Przyjdź na warsztaty.
  Opowiedz nam o swoim dniu.
  Wyśpij się na naszym materacu.
  Nie trać czasu na kolejki.
  Upiecz chleb według naszego przepisu.
  Zaproś znajomych i odbierz kupon.
  Rozpakuj paczkę przy kurierze.
  Zachowaj paragon.
  Obejrzyj film z instrukcją.
  Pokrój warzywa w kostkę i podsmaż je na maśle.
  Naciśnij przycisk z boku obudowy.
  Od czego zaczynasz dzień?
  Zgłoś usterkę przez formularz.
  Obserwuj nas w mediach społecznościowych.
  Trzymaj rękę na pulsie.
  Przyłóż kartę do czytnika.
  Odłącz urządzenie od prądu.
  Nie zgub paragonu.
  Zyskaj dostęp do nagrań.
  Gotowa na zmianę? Zrób pierwszy krok.
  U nas zapłacisz też blikiem.
  Chcielibyśmy cię lepiej poznać.
  Czy wiesz, skąd pochodzi twoja herbata?
  Miło, że jesteś.
  Wróć na stronę główną.
  Otwórz okno i przewietrz pokój.
  Zmierz szerokość blatu.
  Zapnij pasy.
  Czekamy na Twoją wiadomość.
  Rozgość się.
  Pożegnaj kolejki.
  Wejdź do gry.
  Kupując dwa, trzeci dostaniesz gratis.
  Załóż konto w minutę.
  Daj znać, co myślisz.
  Twórz notatki i porządkuj je w zeszytach.
  Zaplanuj tydzień z góry.
  Upewnij się, że masz najnowszą wersję.
  Nie martw się, pomożemy.
  Zabierz dzieci na spacer.
  Wymyśl hasło i zapisz je w bezpiecznym miejscu.
  Ubierz choinkę z nami.
  Jedz zdrowo i na czas.
  Śpij spokojnie.
  Żyj po swojemu.
  Zasiądź do stołu.
  Rzuć okiem na ofertę.
  Spójrz na nowe kolory.
  Przymierz w sklepie.
`

/** Sentences that address nobody. */
const unaddressed = `
  Sklep jest czynny codziennie od ósmej.
  Kawa dojrzewa w słońcu i w cieniu.
  Klawisz zasilania znajduje się z tyłu.
  Kiermasz świąteczny trwa do niedzieli.
  Nowy rodzaj ziaren trafił na półki w maju.
  Wczoraj i dzisiaj dostawy są opóźnione.
  Tutaj mieści się nasza palarnia.
  Tramwaj zatrzymuje się tuż przed wejściem.
  Zwyczaj picia herbaty przyszedł ze Wschodu.
  Zapewniamy dostawę w całym kraju.
  Na skraj lasu prowadzi ścieżka.
  Więcej informacji na stronie.
  Później cena wzrośnie.
  Wejście znajduje się od podwórza.
  Życie w mieście bywa drogie.
  Zdjęcie przedstawia naszą załogę.
  Oczywiście zwroty są bezpłatne.
  Przy kasie można zapłacić kartą.
  Hasło musi mieć osiem znaków.
  Należy podać adres dostawy.
  Trzeba potwierdzić zamówienie.
  Prosimy nie dotykać szyby.
  Zamówienie zostało wysłane.
  Sklep prowadzi rodzina Nowaków.
  Pani doktor przyjmuje we wtorki.
  Starszy pan kupił dwa bochenki.
  Państwo polskie wprowadziło nowy podatek.
  Kurier dzwoni przed przyjazdem.
  Klienci chwalą nowy smak.
  Ci klienci wracają co tydzień.
  Wśród gości byli też ci z Krakowa.
  Wójt otworzył targi.
  Dziękujemy za cierpliwość.
  Jesteśmy do dyspozycji.
  Odpowiadamy w ciągu doby.
  Regulamin obowiązuje od stycznia.
  Kilka ustaw czeka na podpis.
  Bez dostaw w weekendy.
  Zestaw podstaw pod kubki.
  Mieszanka przypraw do piernika.
  Kij do miotły kosztuje dwadzieścia złotych.
  W bagażniku mieści się kosz i kalosz.
  Tusz schnie w kilka sekund.
  Coś nie działa.
  Gdzieś zginęła paczka.
  Ktoś zostawił parasol.
  Jakaś usterka blokuje płatności.
  Nasz towarzysz podróży to dobra kawa.
  Mysz bezprzewodowa w zestawie.
  Grosz do grosza.
  Zazwyczaj wysyłamy tego samego dnia.
  Powrót do domu zajmuje godzinę.
  Łukasz i Tomasz prowadzą warsztaty.
  Odsetek zwrotów spadł.
  Paczka waży dwa kilogramy.
  Nie wiadomo, kiedy wróci do sprzedaży.
  Ceny bądź promocje mogą się zmienić.
  Wiele potraw gotuje się na parze.
  Obyczaj każe dzielić się chlebem.
  Lepiej późno niż wcale.
  Kolej na nowy smak.
  Olej rzepakowy tłoczony na zimno.
  Klej schnie w godzinę.
  Zawodnicy biegli w deszczu.
  Proszę czekać.
  Bilety można kupić w kasie.
  Praca w zespole daje radość.
  Ciasto rośnie w cieple.
  Ustawa weszła w życie.
  Dostaw jest coraz więcej.
  Kraj pochodzenia: Kolumbia.
  Kupony ważne są do końca maja.
  W tym roku otwieramy dwa nowe lokale.
  Wysyłka w dwadzieścia cztery godziny.
  Moc ekspresu to tysiąc watów.
  Koszyk jest pusty.
  Dwaj bracia, jeden sklep.
  Sezon na szparagi trwa krótko.
  Cisza nocna obowiązuje od dziesiątej.
  Uchwyt przesuwa się w górę.
  Kawa paruje, ciasto stygnie.
  W pokoju stoi stół.
  Powódź zniszczyła magazyn.
  Mróz i śnieg utrudniają dostawy.
  Zawód: piekarz.
  Gość ma zawsze rację.
  Przyjaźń smakuje lepiej przy kawie.
  Jakość potwierdza certyfikat.
  Sól i pieprz do smaku.
  Rower stoi pod dachem.
  Kolejny maj, kolejny jarmark.
  Rodzaj opakowania wybiera sklep.
  Obsługa zamówień odbywa się w dni robocze.
  Na wiosnę wracają truskawki.
  Za granicą obowiązują inne stawki.
  Śledź w oleju z cebulą.
  Krem na dzień i na noc.
  Pokój z widokiem na morze.
  Zestaw zawiera nóż, deskę i obierak.
  Twarz w lustrze nie kłamie.
  Nóż tnie jak brzytwa.
  Mów było wiele, czynów mało.
  Pamięć ma sto gigabajtów.
`

const lines = (list: string): string[] => list.trim().split(/\n\s*/)

it('finds the second person with precision .92 and recall .85 at least', () => {
  const spoken = (text: string): boolean => answers(text).some((answer) => answer === 'informal' || answer === 'mixed')
  const hits = lines(addressed).filter(spoken)
  const alarms = lines(unaddressed).filter(spoken)
  expect(hits.length / lines(addressed).length).toBeGreaterThanOrEqual(0.85)
  expect(hits.length / (hits.length + alarms.length)).toBeGreaterThanOrEqual(0.92)
})
