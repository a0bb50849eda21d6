import type { Person } from './people.ts';

interface Culture {
  readonly given: string;
  readonly family: string;
  readonly order: 'given-first' | 'family-first';
  readonly space: '' | ' ';
}

const western = { order: 'given-first', space: ' ' } as const;
const eastern = { order: 'family-first', space: '' } as const;

const cultures: readonly Culture[] = [
  {
    ...western,
    given: 'Olivia Jack Grace Oliver Ruby Harry Isla Leo Ava Noah',
    family: 'Smith Jones Taylor Brown Evans Walker Clarke Hall Green Wood',
  },
  {
    ...western,
    given: 'Emma Lukas Hannah Jürgen Jörg Anneliese Günter Mia Finn Käthe',
    family: 'Müller Schröder Weiß Krüger Böhm Lange Köhler Hoffmann Vogt Jäger',
  },
  {
    ...western,
    given: 'Chloé Hugo Éloïse Théo Anaïs Gaël Maëlys Noé Zoé François',
    family: 'Lefèvre Moreau Bérenger Faÿ Petit Gaudreault Côté Roux Garçon Noël',
  },
  {
    ...western,
    given: 'Sofía Andrés Lucía José Begoña Íñigo Ximena Álvaro Nerea Raúl',
    family: 'García Muñoz Peña Ibáñez Güell Castro López Ríos Domènech Vázquez',
  },
  {
    ...western,
    given: 'محمد سارة علي مريم خالد ليلى يوسف هند زيد نور',
    family: 'الحسن المصري الشامي العلي القاسم النجار الخطيب البغدادي السيد الحربي',
  },
  {
    ...western,
    given: 'דוד שרה יוסף רחל אבי תמר עידו מיכל נועם יעל',
    family: 'כהן מזרחי פרץ ביטון אברהם פרידמן שפירא גולן ברק אוחיון',
  },
  {
    ...western,
    given: 'Ольга Иван Дарья Пётр Юлия Фёдор Анна Егор Ирина Семён',
    family: 'Шевченко Коваль Мельник Бондарь Мороз Руденко Лысенко Ткач Гнатюк Король',
  },
  {
    ...western,
    given: 'आरव दीया विवान अनन्या ईशान काव्या रोहन मीरा करण तारा',
    family: 'शर्मा वर्मा गुप्ता सिंह जोशी पटेल राव मिश्रा देसाई यादव',
  },
  {
    ...eastern,
    given: '伟 芳 娜 敏 强 丽 军 洋 艳 杰',
    family: '王 李 张 刘 赵 黄 周 吴 徐 孙',
  },
  {
    ...eastern,
    space: ' ',
    given: '陽菜 蓮 結衣 大翔 さくら 悠真 美咲 湊 葵 樹',
    family: '鈴木 高橋 伊藤 渡辺 中村 小林 加藤 吉田 斎藤 松本',
  },
  {
    ...eastern,
    given: '서준 지우 하은 도윤 수아 예준 지민 현우 유나 은우',
    family: '이 최 정 강 조 윤 장 임 한 오',
  },
  {
    ...western,
    given: 'Ọlá Ngozi Ifeoma Amara Tunde Wanjiru Achieng Juma Zuri Kofi',
    family: 'Adébáyọ̀ Ọkọ́ńkwọ̀ Mwangi Otieno Boateng Diallo Traoré Nkosi Achebe Kamau',
  },
];

const longName =
  `Ana María ${'de la Concepción y Todos los Santos '.repeat(6)}`.slice(0, 197) + 'Ruz';

/** Names that break careless screens and files: very long, quotes and commas, emoji, one letter. */
const awkward = [
  longName,
  'Robert "Bob" Smith, Jr.',
  '👩‍🚀 Nova 🚀✨',
  'O',
  'Dr. Jean-Luc D’Aubigné; Esq.',
] as const;

const composed = (culture: Culture): readonly string[] =>
  culture.given
    .split(' ')
    .flatMap((given) =>
      culture.family
        .split(' ')
        .map((family) =>
          culture.order === 'given-first'
            ? `${given}${culture.space}${family}`
            : `${family}${culture.space}${given}`,
        ),
    );

/** 1,205 people who call in; every seventh has no picture. */
export const customers: readonly Person[] = [...awkward, ...cultures.flatMap(composed)].map(
  (name, number) => {
    const uid = `customer-${(1000 + number).toString()}`;
    const avatar = number % 7 === 0 ? null : `https://avatars.example.invalid/${uid}.png`;
    return { uid, name, avatar };
  },
);
