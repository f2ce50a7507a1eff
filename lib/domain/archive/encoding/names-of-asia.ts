/** Family names, given names and headings in Hebrew, frequent ones. */
export const hebrewNames = `
  כהן לוי מזרחי פרץ ביטון דהן אברהם פרידמן מלכה אזולאי כץ יוסף דוד עמר אוחיון חדד גבאי משה יעקב שרה רחל רבקה לאה מרים
  אסתר חנה נועה תמר יעל דניאל מיכאל יונתן איתן עומר אורי נעם שלום שירה מאיה שם חברה טלפון תפקיד משפחה פרטי
`;

/** The same in Arabic script, Persian ones among them. */
export const arabicNames = `
  محمد أحمد احمد علي حسن حسين فاطمة عائشة مريم خالد عمر يوسف إبراهيم ابراهيم محمود مصطفى عبد عبدالله سعيد سالم كريم طارق
  ياسر سمير ليلى نور زينب خديجة هدى سارة منى رانيا الخطيب المصري السيد العلي الأحمد حداد نجار شركة الاسم العائلة هاتف
  رضا مهدی علی فاطمه زهرا حسینی محمدی احمدی کریمی موسوی شرکت نام
`;

/** Family names of China in simplified script; each stands alone or in front of a given name. */
export const simplifiedNames =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤";

/** The same in traditional script. */
export const traditionalNames =
  "王李張劉陳楊黃趙吳周徐孫馬朱胡郭何高林羅鄭梁謝宋唐許韓馮鄧曹彭曾蕭田董袁潘蔣蔡余杜葉程蘇魏呂丁任沈姚盧姜崔鍾譚陸汪范金石廖賈夏韋方白鄒孟熊秦邱江尹薛段雷侯龍史陶黎賀顧毛郝龔邵萬錢嚴武戴莫孔向湯";

/** Family names and headings of Japan. */
export const japaneseNames = `
  佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 斉藤 清水 山崎 森 池田 橋本 阿部
  石川 山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田 西村 藤井 金子 岡本 藤原 中野 三浦 原田
  中川 松田 竹内 小野 田村 中山 和田 石田 森田 上田 原 内田 柴田 酒井 宮崎 横山 高木 安藤 宮本 大野 小島 工藤 今井 高田 増田 丸山
  太郎 花子 一郎 次郎 健一 健太 美咲 陽子 恵子 直樹 大輔 翔太 拓也 裕子 由美 氏名 会社 会社名 株式会社 名前 苗字 電話 部署 役職
`;

/** Family names of Korea; each stands alone or in front of a given name. */
export const koreanNames =
  "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모";

export const koreanWords = "이름 회사 전화 직책 성명 이메일 주식회사 부서";
