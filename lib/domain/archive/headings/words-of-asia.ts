import type { ColumnMeaning } from "./meaning.ts";

/** Headings in Hebrew, Arabic, Vietnamese, Japanese, Chinese (both scripts) and Korean, as these languages write them. */
export const asianWords: Partial<Record<ColumnMeaning, string>> = {
  "first-name": `שם פרטי | الاسم الأول | الاسم الاول | الاسم الشخصي | tên gọi | tên riêng | 名 |
    ファーストネーム | 下の名前`,
  "middle-name":
    "שם אמצעי | الاسم الأوسط | tên đệm | tên lót | ミドルネーム | 中间名 | 中間名 | 중간 이름",
  "last-name": `שם משפחה | اسم العائلة | الاسم الأخير | اللقب | الكنية | اسم الأسرة | họ | họ đệm | họ và tên đệm | họ và chữ đệm | 姓 |
    苗字 | 姓氏 | ラストネーム | 성 | 성씨`,
  "full-name": `שם מלא | שם איש הקשר | الاسم الكامل | الاسم بالكامل | الاسم الثلاثي | họ tên | họ và tên | tên đầy đủ |
    tên liên hệ | tên hiển thị | 氏名 | お名前 | 姓名 | 担当者名 | 連絡先名 | 表示名 | フルネーム | 联系人 | 联系人姓名 | 聯絡人 |
    聯絡人姓名 | 全名 | 显示名称 | 顯示名稱 | 성명 | 전체 이름 | 성함 | 연락처 이름 | 표시 이름`,
  email: `דוא"ל | דואר אלקטרוני | אימייל | מייל | דואל | כתובת דוא"ל | כתובת אימייל | כתובת מייל |
    כתובת דואר אלקטרוני | البريد الإلكتروني | بريد إلكتروني | البريد الالكتروني | عنوان البريد الإلكتروني | الإيميل |
    ايميل | thư điện tử | địa chỉ email | địa chỉ thư điện tử | hộp thư | email cá nhân |
    メール | メールアドレス | 電子メール | 電子メールアドレス | Eメール | eメールアドレス | e-mailアドレス | emailアドレス |
    メアド | 会社メール | 個人メール | 电子邮件 | 电子邮箱 | 邮箱 | 邮箱地址 | 邮件 | 邮件地址 | 电邮 | 电子邮件地址 | 工作邮箱 |
    个人邮箱 | email地址 | 電子郵件 | 電子信箱 | 電郵 | 電郵地址 | 信箱 | 郵箱 | 電子郵件地址 | 電子郵件信箱 | 公務信箱 |
    個人信箱 | 이메일 | 이메일 주소 | 전자 메일 | 전자 우편 | 메일 | 메일 주소 | 전자 메일 주소 | 회사 이메일 | 개인 이메일`,
  company: `חברה | שם החברה | ארגון | מקום עבודה | מעסיק | شركة | الشركة | اسم الشركة | المؤسسة | جهة العمل |
    المنظمة | công ty | tên công ty | tổ chức | cơ quan | nơi làm việc | doanh nghiệp | 会社 | 会社名 | 企業名 | 勤務先 |
    法人名 | 組織 | 組織名 | 所属 | 貴社名 | 御社名 | 公司 | 公司名称 | 公司名稱 | 单位 | 工作单位 | 企业 | 企业名称 | 單位 | 企業 |
    組織名稱 | 组织 | 机构 | 機構 | 회사 | 회사명 | 회사 이름 | 직장 | 소속 | 조직 | 기업명 | 업체명`,
  position: `תפקיד | תואר תפקיד | משרה | עיסוק | המסמى | الوظيفة | المسمى الوظيفي | المنصب | المهنة | chức vụ |
    chức danh | vị trí | nghề nghiệp | 役職 | 役職名 | 職種 | 職位 | 肩書 | 肩書き | 职位 | 职务 | 职称 | 岗位 | 職務 | 職稱 | 职业 |
    職業 | 직책 | 직위 | 직급 | 직함 | 직업`,
};

/** Words for a name that mean the whole of it, or the half that no other column has. */
export const asianNames = "שם | الاسم | اسم | tên | 名前 | 名称 | 名字 | 이름";

/** Words of "e-mail" beside which others may stand. */
export const asianMails = `דוא"ל | דואר אלקטרוני | אימייל | מייל | البريد الإلكتروني | بريد إلكتروني | thư điện tử | メール |
  メールアドレス | 電子メール | 电子邮件 | 邮箱 | 電子郵件 | 電郵 | 信箱 | 이메일 | 메일 | 전자 메일`;

/** A record of the contact, in front of the meaning. */
export const asianRecords = `איש קשר | אנשי קשר | אדם | جهة اتصال | جهات الاتصال | شخص | liên hệ | người liên hệ | người |
  連絡先 | 人物 | 联系人 | 聯絡人 | 人员 | 연락처 | 사람`;

/** Work, home, other and the like, beside or behind an address. */
export const asianQualifiers = `עבודה בית אישי אחר ראשי כתובת العمل عمل المنزل منزل الشخصي شخصي آخر أخرى الرئيسي عنوان
  cơ quan nhà riêng cá nhân khác chính địa chỉ 勤務先 会社 職場 自宅 個人 その他 仕事 アドレス 工作 公司 单位 家庭 住宅 个人 其他
  地址 公務 單位 私人 회사 직장 집 개인 기타 주소 업무`;
