/**
 * Beginnings of words of a heading that say that the cell is about somebody other than the contact, in the languages of
 * `words-of-europe` and `words-of-asia`; the endings are those of the case.
 */
export const othersBeginnings = `vlastník | vlastníč | majitel | správce | správca | nadřízen | nadriaden | vedoucí | vedúc |
  asistent | sekretář | sekretár | manžel | partner | rodič | vytvořil | vytvoril | vytvořen | vytvoren | upravil |
  přiřazen | priraden | odpovědn | zodpovědn | zodpovedn | obchodník | doporučil | odporúčal | představil |
  właściciel | opiekun | kierownik | menedżer | menadżer | przełożon | asystent | sekretar | współmałżon | małżon | mąż | żona | żony |
  rodzic | utworzon | utworzył | zmodyfikowan | przypisan | polecając | poleci | polecon | handlow | przedstawiciel |
  tulajdonos | felelős | vezető | főnök | asszisztens | titkár | házastárs | szülő | létrehoz | módosít | ajánl | értékesít |
  üzletkötő | bemutat | proprietar | manager | șef | soț | soți | părinte | creat | modificat | atribuit | recomandat |
  responsabil | vânzător | prezentat | vlasnik | voditelj | nadređen | tajni | supružnik | suprug | stvorio | kreira |
  izmijeni | dodijeljen | preporuči | odgovorn | prodavač | sahib | sahip | yönetici | müdür | asistan | sekreter | eşi |
  ebeveyn | oluşturan | değiştiren | atanan | sorumlu | temsilci | öneren | tanıştıran | yardımcı | savinink | vadov |
  vadyb | padėjėj | sutuoktin | sukūr | pakeit | priskirt | atsaking | rekomend | īpašniek | vadītāj | asistent |
  palīg | laulāt | izveidoj | mainīj | piešķirt | atbildīg | ieteic | omanik | juhataj | juht | assistent | abikaasa |
  loonud | looja | muutnud | määratud | vastutav | soovitas | ιδιοκτήτ | κάτοχο | υπεύθυν | διευθυντ | προϊστάμεν |
  βοηθ | γραμματέ | σύζυγ | δημιουργ | τροποποι | ανατέθηκε | συνέστησε | πωλητ | владел | собственник | ответственн |
  руководител | начальник | менеджер | ассистент | помощник | помічник | секретар | супруг | муж | жена | жены |
  родител | созда | измен | назначен | рекоменд | продав | куратор | автор | представи | власник | керівник |
  відповідальн | асистент | дружин | чоловік | створ | змін | призначен | продавец | собственик | отговор | ръковод |
  мениджър | съпру | създа | промен | препоръч | възлож | търговец | ägare | ansvarig | chef | assistent | sekreterare | maka |
  sambo | partner | förälder | skapad | skapat | ändrad | tilldelad | rekommenderad | säljare | handläggare |
  ejer | leder | sekretær | ægtefælle | forælder | oprettet | ændret | tildelt | ansvarlig | anbefalet | sælger |
  eier | sjef | ektefelle | forelder | opprettet | endret | anbefalt | selger | saksbehandler | introducerad |
  introduceret | introdusert | omistaj | esimie | päällik | avustaj | sihteer | puoliso | vanhem | luonut | luoja |
  muokan | muokkaaj | vastuuhenkil | suosittel | suositel | myyj | esittelij |
  chủ sở hữu | người sở hữu | quản lý | trợ lý | thư ký | phụ huynh | người tạo | tạo bởi | sửa bởi | phụ trách |
  giới thiệu | nhân viên bán hàng`;

/** Of scripts that do not part words, or put letters before them: found anywhere in the heading. */
export const othersAnywhere = `בעלים | מנהל | עוזר | מזכיר | בן זוג | בת זוג | נוצר | יוצר | אחראי | איש מכירות | הופנה |
  مالك | المالك | المدير | مدير | مساعد | سكرتير | الزوج | زوج | أنشأ | المنشئ | المسؤول | مسؤول | مندوب | المشرف |
  所有者 | オーナー | 上司 | 管理者 | マネージャ | アシスタント | 秘書 | 配偶者 | 作成者 |
  更新者 | 責任者 | 営業担当 | 紹介者 | 自社担当 | 负责人 | 負責人 | 经理 | 經理 | 助理 | 秘书 | 拥有者 | 擁有者 | 配偶 |
  创建人 | 创建者 | 建立者 | 建立人 | 修改人 | 介绍人 | 介紹人 | 推荐人 | 推薦人 | 销售 | 銷售 | 业务员 | 業務員 | 主管 |
  소유자 | 담당자 | 관리자 | 매니저 | 상사 | 비서 | 어시스턴트 | 배우자 | 작성자 | 생성자 | 수정자 | 소개자 | 추천인 |
  영업`;
