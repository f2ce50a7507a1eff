import type { Encoding } from "../../lib/domain/archive/encoding/encodings.ts";

/** Invented people as address books of a country name them, and the encodings its programs save them in. */
export type TestLanguage = { language: string; encodings: Encoding[]; names: string[] };

const split = (text: string) => text.split(",").map((name) => name.trim());
const west: Encoding[] = ["windows-1252", "macintosh"];

export const testLanguages: TestLanguage[] = [
  {
    language: "German",
    encodings: [...west, "windows-1250"],
    names: split(
      "Jördis Großmann,Käthe Böttcher,Lars Münch,Anna Weber,Uwe Bäumler,Sönke Brühl,Änne Öhler,Felix Kraus,Grete Häußler,Lothar Schüßler,Ute Kölsch,Dörte Sägebrecht",
    ),
  },
  {
    language: "French",
    encodings: west,
    names: split(
      "Zoé Lefèvre,Anaëlle Crète,Benoît Forêt,Luc Martin,Noémie Fabrègues,Aurélien Bâtisse,Gaëtan Hélary,Jean Dupuis,Thaïs Garçonnet,Maëva L’Hôte,Éléonore Prévôt,Françoise Côté",
    ),
  },
  {
    language: "Spanish",
    encodings: west,
    names: split(
      "José Núñez,Íñigo Larrañaga,Begoña Ordóñez,Ana Ruiz,Ángela Muñiz,Ramón Peñalver,Úrsula Gálvez,Luis Prado,Concepción Yáñez,Sofía Briceño,Óscar Güell,Íker Zubizarreta",
    ),
  },
  {
    language: "Portuguese",
    encodings: west,
    names: split(
      "Inês Simões,Conceição Brandão,Estêvão Guimarães,Rui Costa,Mônica Leitão,Ângelo Ceição,Flávia Assunção,Paulo Reis,Inácio Vilão,Débora Patrão,Antônio Falcão,Zélia Mourão",
    ),
  },
  {
    language: "Swedish and Danish",
    encodings: west,
    names: split(
      "Åsa Sjöberg,Göran Åkerblad,Søren Mølgård,Erik Lund,Bjørg Næsheim,Håkan Wåhlin,Märit Öst,Karl Berg,Jørn Ågård,Pär Ängsvik,Øyvind Bråten,Kåre Hæstad",
    ),
  },
  {
    language: "Polish",
    encodings: ["windows-1250", "iso-8859-2"],
    names: split(
      "Łukasz Wałęsa,Małgorzata Świątek,Grażyna Kołodziejczyk,Jan Nowak,Michał Gołąb,Żaneta Ćwik,Stanisław Brzęczek,Ewa Lis,Paweł Śliwiński,Józef Dąbek,Bożena Źródło,Łucja Pająk",
    ),
  },
  {
    language: "Czech",
    encodings: ["windows-1250", "iso-8859-2"],
    names: split(
      "Jiří Dvořák,Šárka Němcová,Zdeněk Hřebíček,Petr Malý,Věra Kubíčková,Matěj Říha,Ondřej Čapek,Eva Novotná,Přemysl Šťastný,Kateřina Žďárská,Vojtěch Ježek,Růžena Bláhová",
    ),
  },
  {
    language: "Hungarian",
    encodings: ["windows-1250", "iso-8859-2"],
    names: split(
      "Győző Szűcs,Gyöngyi Erdős,Árpád Tóth,Anna Kis,Ödön Kőműves,Lőrinc Fűzfa,Zsófia Hegedűs,Béla Varga,Jenő Bőhm,Csilla Őri,Gergő Ónodi,Ágota Szőke",
    ),
  },
  {
    language: "Turkish",
    encodings: ["windows-1254"],
    names: split(
      "Ayşe Yılmaz,Şirin Çağlayan,Oğuzhan Kılıç,Can Demir,Gülşah İnce,Çiğdem Aydoğan,Barış Işıklı,Ali Kaya,Tuğçe Şenol,İlker Güngör,Uğur Yıldız,Sıla Bağcı",
    ),
  },
  {
    language: "Lithuanian and Latvian",
    encodings: ["windows-1257"],
    names: split(
      "Kęstutis Žemaitis,Šarūnas Vaičiulis,Živilė Račkauskaitė,Jonas Petrauskas,Jānis Bērziņš,Ģirts Āboliņš,Ķirsis Ļaviņš,Anna Liepa,Rūta Čepaitė,Mārtiņš Šķēle,Ąžuolas Įsaitis,Ilze Krūmiņa",
    ),
  },
  {
    language: "Vietnamese",
    encodings: ["windows-1258"],
    names: split("Nguyễn Hùng,Trần Thảo,Phạm Đức,Lan Anh,Hoàng Việt,Đặng Hạnh,Bùi Tuấn,Minh Chau"),
  },
  {
    language: "Russian",
    encodings: ["windows-1251", "koi8-r"],
    names: split(
      "Иван Петров,Зинаида Щукина,Семён Ёлкин,Anna Brown,Любовь Жданова,Евгений Цыплаков,Ольга Шестакова,John Smith,Тимофей Хрущёв,Юлия Эрдман,Фёкла Рябинина,Глеб Подъячев",
    ),
  },
  {
    language: "Ukrainian and Serbian",
    encodings: ["windows-1251"],
    names: split(
      "Олена Шевченко,Їжак Ґонта,Андрій Кравець,Ivan Franko,Љубица Њежић,Ђорђе Павловић,Тетяна Євтушенко,Юрій Бондар,Јелена Ћосић,Оксана Лісова,Milan Jovic,Ірина Ющенко",
    ),
  },
  {
    language: "Greek",
    encodings: ["windows-1253"],
    names: split(
      "Γιώργος Παπαδόπουλος,Ελένη Καραμανλή,Άννα Μαυρομάτη,Anna Smith,Ιωάννης Θεοτοκάς,Ευρυδίκη Ξυλούρη,Ζωή Ψαρρού,Νίκος Ωνάσης,Όλγα Ηλιάδου,Φώτης Ραΐσης,John Doe,Ελπίδα Ρήγα",
    ),
  },
  {
    language: "Hebrew",
    encodings: ["windows-1255"],
    names: split("יוסף כהן,שרה לוי,איתן ברקן,Dan Levy,נועה פרידמן,אורי שמיר,מרים צור,תמר גולן"),
  },
  {
    language: "Arabic",
    encodings: ["windows-1256"],
    names: split(
      "محمد الخطيب,فاطمة حداد,يوسف المصري,Omar Saleh,ليلى نجار,خالد السيد,زينب الكعبي,سمير شاهين",
    ),
  },
  {
    language: "Japanese",
    encodings: ["shift_jis", "euc-jp", "iso-2022-jp"],
    names: split(
      "山田 太郎,鈴木 花子,佐々木 健,Ken Mori,渡辺 美咲,高橋 ひろし,小野寺 ユキ,田中 一郎,大西 恵,平野 サトル,吉田 陽子,久保 翔",
    ),
  },
  {
    language: "Chinese, simplified",
    encodings: ["gb18030"],
    names: split(
      "王 伟,李 娜,张 敏,Lily Chen,刘 洋,欧阳 静,陈 晓东,赵 丽华,孙 建国,周 杰,黄 海燕,林 志强",
    ),
  },
  {
    language: "Chinese, traditional",
    encodings: ["big5"],
    names: split(
      "王 志明,陳 淑芬,張 雅婷,Amy Lin,劉 建宏,歐陽 靜,黃 麗華,趙 國強,吳 佳穎,蔡 宗翰,鄭 文雄,謝 美玲",
    ),
  },
  {
    language: "Korean",
    encodings: ["euc-kr"],
    names: split(
      "김 민준,이 서연,박 지훈,Min Lee,최 수빈,정 하은,강 도윤,조 예진,윤 시우,임 채원,한 지민,오 현우",
    ),
  },
];
