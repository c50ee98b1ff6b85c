import { hanToDigits } from './han-numerals.ts';

/** A label before a time: "发布于", "Last updated:". */
const LABEL = new RegExp(
  '^(?:(?:(?:最后|最後|首次|最初)?(?:发布|發布|發佈|发表|發表|刊登|编辑|編輯|更新|修改|创建|推送|刊发|' +
    '回答|回复|提问)(?:于|於|时间|時間|日期|在)?|时间|時間|日期|投稿日(?:時)?|公開日|更新日|' +
    '작성일|등록일|입력|수정|(?:(?:first |originally )?(?:posted|published|created|asked|answered|' +
    'replied|commented|shared|announced|written|uploaded|reviewed|added|submitted|sent)' +
    '(?: on| at)?|(?:last )?(?:updated|edited|modified|active|seen)(?: on| at)?|' +
    'premiered|streamed(?: live)?(?: on)?|started streaming|date|on|' +
    'publiée?(?: le)?|mise? à jour(?: le)?|le|veröffentlicht(?: am)?|aktualisiert(?: am)?|' +
    String.raw`am(?=\s\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}))|publicado(?: el| em)?|` +
    'actualizado(?: el)?|atualizado(?: em)?|el|em|pubblicato(?: il)?|il(?= \\d)|' +
    'gepubliceerd(?: op)?|geplaatst(?: op)?|опубликовано|обновлено|publicerad|julkaistu|udgivet|' +
    String.raw`publisert)(?!\p{L}))\s*[:：]?\s*)`,
  'iu',
);
/** A mark of an edit behind a time: "3h · Edited", "昨天 12:30（已编辑）". */
const EDIT_MARK = new RegExp(
  String.raw`\s*(?:[·•|,]\s*|[(（]\s*)?(?:edited|已编辑|已編輯|编辑过|bearbeitet|modifié|editado|` +
    String.raw`изменено|編集済み|수정됨)\s*[)）]?$`,
  'iu',
);
/** "3小时前发布" */
const VERB_BEHIND = /(?<=前)\s*(?:发布|發布|发表|發表|更新|编辑|編輯)$/u;
const INVISIBLE = /[\u200b-\u200f\u061c\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/gu;

/** Decimal digits of any script (Arabic, Persian, Thai, Devanagari …) as ASCII digits. */
const asciiDigit = (digit: string): string => {
  let zero = digit.codePointAt(0) ?? 0;
  // The digits of each script are ten code points in order (Unicode, section 4.6).
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && (digit.codePointAt(0) ?? 0) - zero < 9)
    zero -= 1;
  return String((digit.codePointAt(0) ?? 0) - zero);
};

/**
 * A shown time in normal form: NFKC, ASCII digits, single spaces, no invisible characters, no label
 * before it and no mark of an edit behind it.
 */
export const plainWords = (words: string): string => {
  const plain = words
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/(?![0-9])\p{Nd}/gu, asciiDigit)
    .replace(/\s+/gu, ' ')
    .trim();
  const bare = plain.replace(LABEL, '').replace(EDIT_MARK, '').replace(VERB_BEHIND, '').trim();
  return hanToDigits(bare === '' ? plain : bare);
};
