import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readHeading } from "./heading-words.ts";

/** First name, last name, e-mail, company, job title and one about somebody else, as address books head them. */
const languages: Record<string, readonly string[]> = {
  Czech: [
    "Křestní jméno",
    "Příjmení",
    "E-mailová adresa",
    "Společnost",
    "Pracovní pozice",
    "E-mail vlastníka",
  ],
  Slovak: ["Krstné meno", "Priezvisko", "E-mail", "Spoločnosť", "Pracovná pozícia", "Vytvoril"],
  Polish: [
    "Imię",
    "Nazwisko",
    "Adres e-mail",
    "Nazwa firmy",
    "Stanowisko",
    "E-mail opiekuna klienta",
  ],
  Hungarian: ["Keresztnév", "Vezetéknév", "E-mail cím", "Cégnév", "Beosztás", "Felelős e-mail"],
  Romanian: ["Prenume", "Nume de familie", "Adresă de e-mail", "Companie", "Funcție", "Creat de"],
  Croatian: ["Vlastito ime", "Prezime", "E-pošta", "Tvrtka", "Radno mjesto", "E-pošta voditelja"],
  Turkish: ["Adı", "Soyadı", "E-posta adresi", "Şirket adı", "Unvan", "Yönetici e-posta"],
  Lithuanian: ["Vardai", "Pavardė", "El. paštas", "Įmonė", "Pareigos", "Vadovo el. paštas"],
  Latvian: [
    "Vārds",
    "Uzvārds",
    "E-pasta adrese",
    "Uzņēmuma nosaukums",
    "Amats",
    "Vadītāja e-pasts",
  ],
  Estonian: [
    "Eesnimi",
    "Perekonnanimi",
    "E-posti aadress",
    "Ettevõte",
    "Ametikoht",
    "Omaniku e-post",
  ],
  Greek: ["Μικρό όνομα", "Επώνυμο", "Ηλ. ταχυδρομείο", "Εταιρεία", "Θέση εργασίας", "Υπεύθυνος"],
  Russian: ["Имя", "Фамилия", "Электронная почта", "Компания", "Должность", "Почта ответственного"],
  Ukrainian: ["Ім'я", "Прізвище", "Електронна пошта", "Компанія", "Посада", "Пошта керівника"],
  Bulgarian: [
    "Собствено име",
    "Фамилно име",
    "Имейл адрес",
    "Име на фирмата",
    "Длъжност",
    "Имейл на отговорника",
  ],
  Hebrew: ["שם פרטי", "שם משפחה", 'דוא"ל', "חברה", "תפקיד", 'דוא"ל מנהל'],
  Arabic: [
    "الاسم الأول",
    "اسم العائلة",
    "البريد الإلكتروني",
    "الشركة",
    "المسمى الوظيفي",
    "بريد المدير",
  ],
  Vietnamese: ["Tên", "Họ", "Địa chỉ email", "Công ty", "Chức vụ", "Email người quản lý"],
  Japanese: ["名", "姓", "メールアドレス", "会社名", "役職", "上司のメール"],
  "Chinese, simplified": ["名", "姓", "电子邮件", "公司名称", "职位", "负责人邮箱"],
  "Chinese, traditional": ["名", "姓", "電子郵件", "公司名稱", "職稱", "負責人信箱"],
  Korean: ["이름", "성", "이메일 주소", "회사명", "직책", "담당자 이메일"],
  Swedish: ["Förnamn", "Efternamn", "E-postadress", "Företag", "Befattning", "Ansvarig säljare"],
  Danish: ["Fornavn", "Efternavn", "E-mailadresse", "Virksomhed", "Stilling", "Oprettet af"],
  Norwegian: [
    "Fornavn",
    "Etternavn",
    "E-postadresse",
    "Bedrift",
    "Stillingstittel",
    "Leders e-post",
  ],
  Finnish: [
    "Etunimi",
    "Sukunimi",
    "Sähköpostiosoite",
    "Yritys",
    "Tehtävänimike",
    "Omistajan sähköposti",
  ],
};

describe.each(Object.entries(languages))("%s", (_, [first, last, mail, company, title, other]) => {
  test("names the contact's columns", () => {
    expect(["first-name", "name"]).toContain(readHeading(first ?? ""));
    expect([last, mail, company, title].map((heading) => readHeading(heading ?? ""))).toEqual([
      ...["last-name", "email", "company", "position"],
    ]);
  });

  test("names somebody else's, in whatever case of the letters and form of Unicode", () => {
    for (const form of ["NFC", "NFD"])
      for (const text of [other ?? "", (other ?? "").toUpperCase()])
        expect(readHeading(text.normalize(form))).toBe("somebody-else");
  });
});

const records = [
  "Person",
  "Personne",
  "Persona",
  "Pessoa",
  "Persoon",
  "Kontakt",
  "Osoba",
  "Személy",
  "Контакт",
  "Henkilö",
];
const qualifiers = [
  "Work",
  "Home",
  "Other",
  "Travail",
  "Domicile",
  "Autre",
  "Privat",
  "Trabajo",
  "Casa",
  "Práce",
  "Dom",
  "Рабочий",
  "Työ",
];
const middles: [heading: string, means: string][] = [
  ["E-mail", "email"],
  ["Email", "email"],
  ["E-posta", "email"],
  ["Электронная почта", "email"],
  ["LinkedIn", "profile"],
];

test("a heading of three parts is of the record, means its middle and is qualified by its last", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...records),
      fc.constantFrom(...middles),
      fc.constantFrom(...qualifiers),
      fc.constantFrom(" - ", " / ", ": ", " – "),
      (record, [middle, means], qualifier, mark) => {
        expect(readHeading([record, middle, qualifier].join(mark))).toBe(means);
        expect(readHeading([record, middle].join(mark))).toBe(means);
      },
    ),
    { numRuns: 500 },
  );
});

test.each([
  ["Personne - Nom", "name"],
  ["Personne - Nom de famille", "last-name"],
  ["Persona - Apellidos", "last-name"],
  ["Osoba - Stanowisko", "position"],
  ["Person - Job title - Work", "position"],
  ["Person: How we met", "note"],
  ["Person - Connected at", "connected-on"],
  ["Personne - Propriétaire", "somebody-else"],
  ["Personne - E-mail - Assistante", "somebody-else"],
  ["Affaire - E-mail - Travail", null],
])("%s: %s", (heading, means) => expect(readHeading(heading)).toBe(means));
