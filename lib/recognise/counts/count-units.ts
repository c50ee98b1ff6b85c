/** How the languages that use a unit write decimals: 1.5 (`dot`) or 1,5 (`comma`). */
export type DecimalMark = 'dot' | 'comma';
/** A unit behind a figure. `decimal` is missing where its languages differ. */
export type CountUnit = { readonly size: number; readonly decimal?: DecimalMark };

/**
 * Units by size, from the compact numbers of Unicode's CLDR (`Intl.NumberFormat`). Only words that
 * mean the same in every language that uses them; `ambiguous-units.ts` has the others.
 */
const UNITS: readonly (readonly [size: number, decimal: DecimalMark | undefined, words: string])[] =
  [
    [10, 'dot', '十 拾 십'],
    [100, 'dot', '百 佰 백 hundred'],
    [1e3, undefined, 'k'],
    [1e3, 'dot', '千 仟 천 พัน ພັນ thousand thousands libo אלף אלפי हज़ार हजार হাজার'],
    [1e3, 'dot', 'হাজাৰ હજાર ਹਜ਼ਾਰ ହଜାର ಸಾವಿರ ஆயிரம் వేయి వేలు ആയിരം දහස ہزار мянга мянган'],
    [1e3, undefined, 'ألف آلاف هزار'],
    [1e3, 'comma', 'тыс тысяча тысячи тысяч тыщ тысячы тис тисяча тисячі хил хиляди хиљ хиљада'],
    [1e3, 'comma', 'хиљаде илј илјада илјади мың миң χιλ χιλιάδα χιλιάδες tausend tsd mille'],
    [
      1e3,
      'comma',
      'millier milliers mila mii tis tisíc tisíce tisíca tisuća tisuće tisoč tys tysiąc',
    ],
    [1e3, 'comma', 'tysiąca tysiące tysięcy tūkst tūkstantis tūkstančiai tūkstančių tūkstoši hilj'],
    [1e3, 'comma', 'hiljada hiljade tuhat tuhatta tuh ezer bin rb ribu nghìn ngàn tusen tusind'],
    [1e3, 'comma', 'duizend þúsund mijë miler milers ming müň հզր հազար ათ ათასი'],
    [1e4, 'dot', '万 萬 만 หมื่น သောင်း'],
    [1e4, 'comma', 'vạn'],
    [1e5, 'dot', 'แสน ແສນ lakh lakhs lac lacs लाख লাখ લાખ ਲੱਖ لاکھ သိန်း'],
    [1e6, 'dot', 'ล้าน ລ້ານ million millions मिलियन মিলিয়ন ಮಿಲಿಯನ್ மில்லியன் మిలియన్ మిలియన్లు'],
    [1e6, 'dot', 'മില്യൺ මිලියන מיליון သန်း сая'],
    [1e6, undefined, 'mn مليون مليونا ملايين میلیون milyon'],
    [1e6, 'comma', 'млн миллион миллиона миллионов мільён мільёна мільёны мільйон мільйона'],
    [1e6, 'comma', 'мільйони мільйонів милион милиона милиони εκ εκατ εκατομμύριο εκατομμύρια'],
    [
      1e6,
      'comma',
      'mln mio millionen millón millones milió milions milhão milhões millóns milione',
    ],
    [1e6, 'comma', 'milion miliony milionu milionů milionów miliona milioane milión milióny'],
    [
      1e6,
      'comma',
      'miliónov milijun milijuna milijon milijoni milijonov milijonai milijonų millió',
    ],
    [1e6, 'comma', 'miljoen miljon miljoner miljonit miljoona miljoonaa milj miljons miljoni'],
    [1e6, 'comma', 'millioner mill milljón milljónir jt juta triệu tr մլն միլիոն მლნ მილიონი'],
    [1e7, 'dot', 'crore crores cr करोड़ কোটি કરોડ ਕਰੋੜ کروڑ कोटी ကုဋေ'],
    [1e8, 'dot', '亿 億 억'],
    [1e9, 'dot', 'bn billions अरब अब्ज ارب અબજ ਅਰਬ ຕື້'],
    [1e9, undefined, 'مليار مليارات میلیارد מיליארד milyar'],
    [1e9, 'comma', 'mrd mld mlrd md mia млрд млд миллиард миллиарда миллиардов мільярд мільярда'],
    [
      1e9,
      'comma',
      'мільярди мільярдів милиард милиарда δισ δισεκατομμύριο δισεκατομμύρια milliard',
    ],
    [1e9, 'comma', 'milliards milliarde milliarden milliarder miliardo miliardi miliard miliardy'],
    [
      1e9,
      'comma',
      'miliarda miliardów miliarde miljard miljarder miljardi miljardia milliárd miliar',
    ],
    [1e9, 'comma', 'milijarda milijarde milijardi milijard milijardas milijardai milijardų bilhão'],
    [1e9, 'comma', 'bilhões tỷ tỉ մլրդ მლრდ'],
    [1e12, 'dot', '조'],
  ];

/** The form in which words are looked up: composed, lower case, without invisible characters. */
export const foldWord = (word: string): string =>
  word
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase();

const BY_WORD: ReadonlyMap<string, CountUnit> = new Map(
  UNITS.flatMap(([size, decimal, words]) =>
    words
      .split(' ')
      .map((word): [string, CountUnit] => [foldWord(word), { size, ...(decimal && { decimal }) }]),
  ),
);

/** What a unit's word stands for, where that is certain whatever the language. */
export const unitOfWord = (word: string): CountUnit | undefined => BY_WORD.get(word);

/** Every word of the table, folded. */
export const unitWords = (): readonly string[] => [...BY_WORD.keys()];
