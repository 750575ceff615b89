import type { FilePhone } from '@/lib/domain/people/import/imported-person'

// Short words only count as whole words; `\b` knows ASCII letters only.
const wholeWord = (...words: string[]) => new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'iu')

const fax = /fax|факс|传真|傳真|팩스|ファックス|ファクス|télécopi|telecopi|faks|فاكس|φαξ/iu
const pager = /pager|beeper|пейджер|ポケベル|呼机|cercapersone|buscapersonas|téléavertisseur/iu

const kinds: [FilePhone['type'], RegExp[]][] = [
  ['whatsapp', [/whats\s?app/iu]],
  ['signal', [wholeWord('signal')]],
  ['telegram', [wholeWord('telegram')]],
  [
    'mobile',
    [
      /mobil|mobiel|iphone|móvil|telemóvel|cellul|smartphone|мобил|мобіл|мобилен|сотов|携帯|手机|手機|行動電話|휴대|di động|matkapuh|κινητ|נייד|جوال|محمول|موبایل|ponsel|मोबाइल|มือถือ/iu,
      wholeWord('cell', 'cel', 'cell\\s?phone', 'celular', 'handy', 'handynummer', 'movil', 'portable', 'gsm', 'natel', 'komórka', 'komórkowy', 'komórkowa', 'моб', 'cep', 'kännykkä', 'farsími'),
    ],
  ],
  [
    'work',
    [
      /business|geschäft|dienstlich|büro|bureau|oficina|ufficio|lavoro|trabajo|trabalho|comercial|escritório|работ|рабоч|служеб|会社|勤務|工作|单位|公司|직장|회사|kantoor|zakelijk|służb|arbet|arbejd|arbeid/iu,
      wholeWord('work', 'office', 'main', 'company', 'firma', 'arbeit', 'pro', 'travail', 'uff', 'werk', 'praca', 'jobb', 'työ', 'iş'),
    ],
  ],
  [
    'home',
    [
      /privat|privé|domicil|zuhause|maison|particular|residencial|abitazione|домаш|自宅|住宅|家庭|자택/iu,
      wholeWord('home', 'casa', 'ab', 'hem', 'hjem', 'hjemme', 'thuis', 'koti', 'дом', 'dom', 'domowy', 'ev', 'house'),
    ],
  ],
] // prettier-ignore

/** The type of a number by its label, in many languages. Nobody can be written to or called by `fax` and `pager`. */
export function phoneTypeOf(label: string): FilePhone['type'] | 'fax' | 'pager' {
  const app = kinds.slice(0, 3).find(([, words]) => words.some((one) => one.test(label)))
  if (app) return app[0]
  if (fax.test(label)) return 'fax'
  if (pager.test(label)) return 'pager'
  return kinds.find(([, words]) => words.some((one) => one.test(label)))?.[0] ?? 'other'
}

const birthday =
  /birth|geburt|naissance|cumpleaños|nacimiento|compleanno|nascita|aniversário|nascimento|födels|fødsels|verjaar|geboort|urodzin|narozen|рожд|народж|生日|誕生|생일|syntymä|doğum|γενέθλια|ميلاد|יום הולדת|sinh nhật/iu
const death =
  /(?<!\p{L})(?:death|died|deceased|passed away|todestag|gestorben|verstorben|sterbetag|sterbedatum|décès|décédé|mort|fallecid[oa]|fallecimiento|muerte|morte|deceduto|óbito|falecimento|falecid[oa]|overleden|overlijden|död|død|kuollut|zmarł[ay]?|śmier[cć]i?)(?!\p{L})|смерт|命日|忌日|逝世|기일/iu
const wedding =
  /anniversar|wedding|hochzeit|jahrestag|mariage|aniversario|boda|matrimonio|nozze|casamento|bröllop|bryllup|huwelijk|trouwdag|hääpäivä|ślub|rocznica|годовщин|свадьб|річниц|весілл|結婚|记念日|記念日|纪念日|结婚|결혼|기념일|evlilik|επέτειος|kỷ niệm/iu

/** The kind of a date by its label; `own` for a label that is none of the known words. */
export function dayKindOf(label: string): 'birthday' | 'anniversary' | 'death' | 'own' {
  if (death.test(label)) return 'death'
  // "Anniversaire" alone is a birthday in French, "anniversaire de mariage" is not.
  if (wedding.test(label)) return 'anniversary'
  return birthday.test(label) || /^anniversaire$/iu.test(label) ? 'birthday' : 'own'
}

/** A label without the marks around Apple's predefined labels (`_$!<Mobile>!$_`). */
export const plainLabel = (label: string): string =>
  /^_\$!<(.*)>!\$_$/.exec(label.trim())?.[1] ?? label.trim()
