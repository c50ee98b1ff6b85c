/** What templates print in place of a name, and the buttons beside names. */
const NOT_NAMES = new RegExp(
  '^(?:admin|administrator|author|authors|anonymous|unknown|undefined|null|none|n/a|name|editor|' +
    'staff|staff writer|user|root|webmaster|follow|subscribe|share|admin\\w*|' +
    '作者|编辑|来源|未知|佚名|匿名|关注|小编|登录|注册|投稿|专栏|查看更多)$',
  'iu',
);
/** "By", "von", "par", "作者：" and the like before a name. */
const PREFIX = new RegExp(
  '^(?:(?:written|posted|reported|story|words)\\s+by\\s+|by[:\\s]+|author[:\\s]+|' +
    'door\\s+|von\\s+|par\\s+(?=\\p{Lu})|por\\s+(?=\\p{Lu})|文\\s*[|｜/／:：]\\s*|作者\\s*[:：]\\s*|' +
    '来源\\s*[:：]\\s*|撰文\\s*[:：]?\\s*|记者\\s*[:：]\\s*)',
  'iu',
);

/**
 * The name in a byline: "By Will Smale" gives "Will Smale". Undefined for a text that is not a
 * name: an address, a sentence, a template's placeholder, a text with a date or a time.
 */
export const authorName = (words: string | undefined): string | undefined => {
  const name = (words ?? '')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(PREFIX, '')
    .replace(/^[|｜:：,，\s·•@]+(?=\S)|[|｜:：,，\s·•]+$/gu, '')
    .trim();
  const letters = /[\p{L}\p{N}]/u.test(name);
  const impossible = /https?:|www\.|\S@\S+\.\S|[{}<>|｜]|\d{4}[-/年.]\d{1,2}|\d{1,2}:\d{2}/u.test(
    name,
  );
  if (!letters || impossible || NOT_NAMES.test(name)) return undefined;
  return name.length <= 60 && name.split(' ').length <= 9 ? name : undefined;
};
