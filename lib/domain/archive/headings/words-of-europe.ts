import type { ColumnMeaning } from "./meaning.ts";

/**
 * Headings in Czech, Slovak, Polish, Hungarian, Romanian, Croatian, Turkish, Lithuanian, Latvian, Estonian, Greek,
 * Russian, Ukrainian, Bulgarian, Swedish, Danish, Norwegian and Finnish, as these languages write them.
 */
export const europeanWords: Partial<Record<ColumnMeaning, string>> = {
  "first-name": `křestní jméno | rodné jméno | krstné meno | imię | imiona | pierwsze imię | keresztnév | utónév |
    prenume | prenumele | vlastito ime | osobno ime | adı | ön ad | ilk ad | vardai | eesnimi | mikronimi | όνομα μικρό | μικρό όνομα |
    личное имя | власне ім'я | собствено име | лично име | förnamn | tilltalsnamn | fornavn | etunimi | kutsumanimi`,
  "middle-name": `druhé jméno | prostřední jméno | druhé meno | drugie imię | középső név | al doilea prenume |
    srednje ime | ikinci ad | orta ad | antras vardas | otrais vārds | teine eesnimi | μεσαίο όνομα | πατρώνυμο |
    отчество | по батькові | второе имя | презиме | бащино име | mellannamn | mellemnavn | mellomnavn | toinen nimi`,
  "last-name": `příjmení | priezvisko | nazwisko | nazwisko rodowe | vezetéknév | családnév | családi név |
    nume de familie | prezime | soyad | soyadı | soyisim | soy ad | pavardė | uzvārds | perekonnanimi | perenimi |
    επώνυμο | επίθετο | фамилия | прізвище | фамилно име | фамилия име | efternamn | efternavn | etternavn | släktnamn |
    sukunimi`,
  "full-name": `celé jméno | jméno a příjmení | příjmení a jméno | jméno kontaktu | celé meno | meno a priezvisko |
    imię i nazwisko | nazwisko i imię | pełne imię i nazwisko | pełna nazwa | teljes név | kapcsolattartó neve |
    nume complet | numele complet | nume și prenume | ime i prezime | puno ime | prezime i ime | ad soyad |
    adı soyadı | ad ve soyad | isim soyisim | tam ad | tam adı | vardas pavardė | vardas ir pavardė | pilnas vardas |
    vārds uzvārds | vārds un uzvārds | pilns vārds | ees ja perekonnanimi | täisnimi | ονοματεπώνυμο |
    πλήρες όνομα | όνομα και επώνυμο | фио | ф и о | полное имя | имя и фамилия | имя фамилия | фамилия имя |
    фамилия имя отчество | піб | п і б | повне ім'я | ім'я та прізвище | прізвище та ім'я | пълно име |
    име и фамилия | три имена | fullständigt namn | hela namnet | för och efternamn | visningsnamn | fulde navn |
    fuldt navn | for og efternavn | fullt navn | for og etternavn | visningsnavn | koko nimi | etu ja sukunimi`,
  email: `e-mailová adresa | emailová adresa | adresa e-mail | elektronická pošta | poczta elektroniczna | poczta |
    adres e-mail | e-mail cím | email cím | e-mail-cím | adresă e-mail |
    adresă de e-mail | poștă electronică | adresa e-pošte | e-pošta | elektronička pošta | e-posta | eposta |
    e-posta adresi | elektronik posta | e-posta adresleri | e-paštas | el. paštas | el. pašto adresas |
    elektroninis paštas | e-pasts | e-pasta adrese | elektroniskais pasts | e-post | epost | e-posti aadress |
    meiliaadress | meil | elektronpost | ηλ. ταχυδρομείο | ηλεκτρονικό ταχυδρομείο | ηλεκτρονική διεύθυνση |
    διεύθυνση e-mail | διεύθυνση email | διεύθυνση ηλεκτρονικού ταχυδρομείου | ιμέιλ | email διεύθυνση |
    электронная почта | эл. почта | эл. адрес | почта | адрес электронной почты | электронный адрес | e-mail адрес |
    имейл | емейл | мейл | мэйл | электронная почта рабочая | рабочая почта | личная почта | електронна пошта |
    ел. пошта | пошта | адреса електронної пошти | електронна адреса | електронна поща | ел. поща | имейл адрес |
    е-мейл | e-postadress | epostadress | mejl | mejladress | mailadress | e-mailadresse | e-postadresse |
    epostadresse | sähköposti | sähköpostiosoite | meili`,
  company: `společnost | název společnosti | firma název | zaměstnavatel | organizace | spoločnosť |
    názov spoločnosti | zamestnávateľ | organizácia | nazwa firmy | pracodawca | organizacja | spółka |
    przedsiębiorstwo | cég | cégnév | cég neve | vállalat | munkahely | munkáltató | szervezet | companie |
    nume companie | numele companiei | firmă | societate | angajator | organizație | tvrtka | naziv tvrtke |
    poduzeće | poslodavac | organizacija | şirket | şirket adı | firma adı | kurum | kuruluş | işveren | işyeri |
    įmonė | įmonės pavadinimas | bendrovė | darbdavys | uzņēmums | uzņēmuma nosaukums | darba devējs |
    organizācija | ettevõte | ettevõtte nimi | firma nimi | tööandja | asutus | organisatsioon | εταιρεία |
    εταιρία | επωνυμία | επωνυμία εταιρείας | όνομα εταιρείας | επιχείρηση | εργοδότης | οργανισμός | компания |
    название компании | организация | предприятие | фирма | работодатель | место работы | компанія |
    назва компанії | організація | підприємство | фірма | роботодавець | місце роботи | име на фирмата | дружество |
    работодател | företag | företagsnamn | bolag | arbetsgivare | virksomhed | virksomhedsnavn | firmanavn |
    arbejdsgiver | bedrift | bedriftsnavn | selskap | selskapsnavn | selskab | arbeidsgiver | virksomhet | yritys |
    yrityksen nimi | työnantaja | organisaatio | työpaikka`,
  position: `pozice | pracovní pozice | funkce | název pozice | pracovní zařazení | povolání | pozícia |
    pracovná pozícia | funkcia | povolanie | stanowisko | stanowisko pracy | funkcja | zawód | tytuł zawodowy |
    beosztás | munkakör | pozíció | foglalkozás | poziție | funcție | funcția | titlul postului | ocupație |
    pozicija | radno mjesto | funkcija | zanimanje | naziv radnog mjesta | unvan | ünvan | pozisyon | görev |
    görevi | meslek | iş unvanı | iş ünvanı | pareigos | pareigybė | profesija | amats | ieņemamais amats |
    amata nosaukums | amet | ametikoht | ametinimetus | θέση | θέση εργασίας | τίτλος θέσης | επάγγελμα | ιδιότητα |
    τίτλος εργασίας | должность | позиция | профессия | посада | позиція | професія | длъжност | професия |
    befattning | yrkestitel | jobbtitel | yrke | stilling | stillingsbetegnelse | jobtitel | stillingstittel |
    jobbtittel | titteli | tehtävänimike | ammatti | ammattinimike | asema | nimike`,
};

/** Words for a name that mean the whole of it, or the half that no other column has. */
export const europeanNames = `jméno | meno | név | nume | ime | ad | isim | vardas | vārds | nimi | όνομα | имя | ім'я |
  име | имена | namn | navn | nazwa kontaktu`;

/** Words of "e-mail" beside which others may stand: "Praca - poczta e-mail". */
export const europeanMails = `e pošta | e posta | eposta | e paštas | el paštas | e pasts | e post | epost | mejl |
  e mailová adresa | sähköposti | sähköpostiosoite | e postadress | mailadress | e postadresse | электронная почта |
  эл почта | почта | електронна пошта | ел пошта | пошта | електронна поща | ел поща | имейл | ηλεκτρονικό ταχυδρομείο |
  ιμέιλ | poczta elektroniczna`;

/** A record of the contact, in front of the meaning: "Kontakt - E-mail", "Personne - Nom". */
export const europeanRecords = `personne | personnes | personas | persone | pessoa | pessoas | persoon | osoba | osoby |
  kontakty | kontaktní osoba | kontaktná osoba | osoba kontaktowa | személy | személyek | kapcsolat | kapcsolatok |
  kapcsolattartó | persoană | persoane | osobe | kişi | kişiler | kontaktai | asmuo | asmenys | kontaktas | kontakti |
  persona | kontaktid | isik | isikud | επαφή | επαφές | άτομο | контакт | контакты | контакти | лицо | человек | особа |
  люди | лице | лица | kontaktperson | kontakter | personer | henkilö | henkilöt | yhteyshenkilö | yhteystieto |
  yhteystiedot`;

/** Work, home, other and the like, beside or behind an address. */
export const europeanQualifiers = `práce dom dům pracovní pracovná práca domů domov domácí soukromý soukromá súkromný súkromná
  osobní osobný osobná ostatní ostatné jiný jiná iný iná hlavní hlavný další kontaktní adresa adresy praca służbowy
  służbowa domowy domowa prywatny prywatna osobisty osobista inny inna inne główny główna dodatkowy drugi munka munkahelyi
  otthon otthoni magán személyes egyéb más fő elsődleges cím címe serviciu muncă acasă personală alta alte altă principală
  secundară adresă posao poslovni poslovna kuća kućni privatni privatna osobni ostalo glavni adresi iş ev kişisel özel
  diğer birincil ikincil darbo darbas namų namai asmeninis kitas kita pagrindinis adresas darba mājas personīgais privātais
  cits cita galvenais adrese töö kodu isiklik muu muud peamine aadress εργασία εργασίας σπίτι οικία προσωπικό προσωπική
  άλλο κύριο διεύθυνση рабочий рабочая работа домашний домашняя личный личная дом другой другая другое основной основная
  дополнительный адрес контакта робочий робоча робота домашній домашня особистий особиста інший інша основний додатковий
  адреса контакту служебен служебна работен домашен личен лична друг друга основен arbete jobb hem privat privata annan
  annat övrigt primär sekundär adress arbejde hjem hjemme anden andet øvrig arbeid annen primær hovedadresse työ koti
  henkilökohtainen yksityinen ensisijainen toissijainen osoite pro privé autres otras otros altri outras outros overig
  overige ander andere sonstige sonstiges weiteres mobil mobile móvil`;
