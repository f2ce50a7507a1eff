/** Stems by which sellers, brokers, recruiters and organisers name their trade. */
const TRADE =
  /sales|\bsdr\b|\bbdr\b|account ?(?:manager|executive)|business dev|lead gen|growth|partnership|recruit|talent|headhunt|\btrader\b|crypt|krypto|cripto|forex|invest|wealth|vertrieb|verkauf|personalberat|commercial|comercial|vendas|vendite|venditor|vendedor|verkoop|werving|säljare|rekryter|sælger|selger|myynti|sprzeda|handlow|rekrut|prodej|obchod|vânzări|értékesít|satış|penjualan|agen properti|продаж|рекрут|крипто|трейдер|مبيعات|توظيف|営業|採用|销售|招聘|영업|채용|immobil|propert|event|organi[sz]a[dt]|ghostwriter|podcast host/iu;
const LONGEST_READ = 200;

/** Tells by the sender's headline whether selling or brokering is the trade. It counts only beside an offer. */
export function sellsByTrade(headline: string | null | undefined): boolean {
  return TRADE.test((headline ?? "").slice(0, LONGEST_READ));
}
