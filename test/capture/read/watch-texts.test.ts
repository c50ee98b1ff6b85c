// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerTexts } from '../../../lib/capture/compare/answer-texts.ts';
import { copyCanvas, copyFormState } from '../../../lib/capture/read/element-state.ts';
import { findOtherExtensions } from '../../../lib/capture/read/self-check/other-extensions.ts';
import {
  findTranslation,
  isMarkedTranslated,
  languageDiffers,
} from '../../../lib/capture/read/self-check/translation.ts';
import { changedTexts, lookAgain, watchTexts } from '../../../lib/capture/read/watch-texts.ts';

afterEach(() => void vi.restoreAllMocks());

const fill = (html: string): Element => {
  document.body.innerHTML = html;
  return document.body.firstElementChild as Element;
};

const all = (selector: string) => [...document.querySelectorAll(selector)];

describe('words of a page that change while it is shot', () => {
  const start = (text: string) => {
    const post = fill(`<p>${text}</p>`);
    return { post, watched: watchTexts({ post: text, page: text }) };
  };

  it('are none where nothing changed but spaces', () => {
    const { post, watched } = start('one two');
    post.textContent = 'one   two';
    lookAgain(watched, document, post);
    expect(changedTexts(watched, document, post)).toBeUndefined();
  });

  it('are counted, though they were put back before the end', () => {
    const { post, watched } = start('He lied.');
    post.textContent = 'He did not lie.';
    lookAgain(watched, document, post);
    post.textContent = 'He lied.';
    const changed = changedTexts(watched, document, post);
    expect(changed?.post?.came).toBeGreaterThan(0);
    expect(changed?.post?.onlyDigits).toBeUndefined();
    expect(changed?.page).toBeDefined();
  });

  it('are counted as they first changed, though digits alone differ at the end', () => {
    const { post, watched } = start('He lied 12 times.');
    post.textContent = 'He never lied.';
    lookAgain(watched, document, post);
    post.textContent = 'He lied 13 times.';
    const changed = changedTexts(watched, document, post);
    expect([changed?.post?.onlyDigits, changed?.page?.onlyDigits]).toEqual([undefined, undefined]);
  });

  it('that are digits alone are said to be', () => {
    const { post, watched } = start('Likes: 12');
    post.textContent = 'Likes: 13';
    expect(changedTexts(watched, document, post)?.post).toEqual({
      gone: 1,
      came: 1,
      onlyDigits: true,
    });
  });

  it('are seen at the last reading where no picture was taken between', () => {
    const { post, watched } = start('first');
    post.textContent = 'second';
    expect(changedTexts(watched, document, post)?.page).toBeDefined();
  });

  it('beside the post are of the page alone', () => {
    const post = fill('<p>the post</p><p>aside</p>');
    const watched = watchTexts({ post: 'the post', page: 'the post\naside' });
    document.body.lastElementChild?.replaceChildren('other words');
    const changed = changedTexts(watched, document, post);
    expect(changed?.post).toBeUndefined();
    expect(changed?.page).toBeDefined();
  });
});

describe('what a person typed or chose', () => {
  const copyOf = (html: string, change: (live: HTMLInputElement) => void) => {
    const live = fill(html) as HTMLInputElement;
    change(live);
    const copy = live.cloneNode(true) as Element;
    const isBlanked = copyFormState(live, copy);
    return { html: copy.outerHTML, isBlanked };
  };

  it('is in the copy of a field', () => {
    expect(
      copyOf('<input value="old">', (live) => {
        live.value = 'new';
      }).html,
    ).toBe('<input value="new">');
    expect(
      copyOf('<textarea>old</textarea>', (live) => {
        live.value = '<b>';
      }).html,
    ).toBe('<textarea>&lt;b&gt;</textarea>');
    expect(
      copyOf('<input type="checkbox">', (live) => {
        live.checked = true;
      }).html,
    ).toBe('<input type="checkbox" checked="">');
    expect(
      copyOf('<input type="checkbox" checked>', (l) => {
        l.checked = false;
      }).html,
    ).toBe('<input type="checkbox">');
  });

  it.each([
    ['a password', '<input type="password" value="secret">'],
    ['a password that the page shows', '<input type="text" name="passwd" value="secret">'],
    ['a password in a large field', '<textarea name="pwd">secret</textarea>'],
    ['a hidden copy of a password', '<input type="hidden" id="user_password" value="secret">'],
  ])('is blanked where it is %s', (_, html) => {
    const copy = copyOf(html, () => {});
    expect(copy.html).not.toContain('secret');
    expect(copy).toMatchObject({ isBlanked: true });
    expect(copy.html).toContain('data-matterproof-blanked="password"');
  });

  it('is no password where the field is empty, or only a button of that name', () => {
    expect(copyOf('<input type="password">', () => {}).isBlanked).toBe(false);
    const button = copyOf('<input type="submit" name="password" value="Show">', () => {});
    expect(button).toEqual({
      html: '<input type="submit" name="password" value="Show">',
      isBlanked: false,
    });
  });

  it('of a canvas is kept unless it is too large or the browser forbids it', () => {
    const draw = (width: number, toDataURL: () => string) => {
      const live = Object.assign(document.createElement('canvas'), {
        width,
        height: 1000,
        toDataURL,
      });
      const copy = document.createElement('canvas');
      copyCanvas(live, copy);
      return copy.getAttribute('data-matterproof-canvas');
    };
    expect(draw(4000, () => 'data:image/png;x')).toBe('data:image/png;x');
    expect(draw(4001, () => 'data:image/png;x')).toBeNull();
    const refuse = () => {
      throw new Error('tainted');
    };
    expect(draw(10, refuse)).toBeNull();
  });
});

describe('signs that a page was translated', () => {
  it.each([
    ['zh-CN', 'All of this text is English', true],
    ['zh', '这是中文 with one word', false],
    ['en', '这是中文，没有英文', true],
    ['en-GB', 'English with 中文 in it', false],
    ['ja', '日本語漢字', false],
    ['', '这是中文', false],
    ['zh', '12345', false],
  ])('the language %j of “%s” differs: %s', (language, text, expected) => {
    expect(languageDiffers(language, text)).toBe(expected);
  });

  it('are the mark of the browser as a whole class, and wrappers around words', () => {
    const root = document.createElement('html');
    const marked = (name: string) => {
      root.className = name;
      return isMarkedTranslated(root);
    };
    expect([marked('a translated-ltr b'), marked('translated-rtl')]).toEqual([true, true]);
    expect([marked('untranslated-ltr'), isMarkedTranslated(null)]).toEqual([false, false]);
    fill('<p><font style="vertical-align: inherit;">x</font><b _msttexthash="1">y</b></p>');
    expect(findTranslation(null, all, 'x').elements).toBe(2);
  });
});

it('traces of other extensions are counted and named, each once', () => {
  fill(
    '<div><grammarly-extension></grammarly-extension><i data-lt-installed></i>' +
      '<i data-lt-installed></i><img src="chrome-extension://abc/x.png">' +
      '<a href="https://chrome-extension.example">x</a></div>',
  );
  expect(findOtherExtensions(all)).toEqual({ elements: 1, marks: ['Grammarly', 'LanguageTool'] });
});

describe('the texts of a second answer', () => {
  const texts = (html: string, select?: string) =>
    [...answerTexts(html, (answer) => (select ? [...answer.querySelectorAll(select)] : []))].map(
      ({ source, text }) => `${source}: ${text}`,
    );

  it('begin with the located post, without what is not shown', () => {
    const [first, second] = texts('<p id="p">a <b>b</b><i hidden>c</i></p><p>d</p>', '#p');
    expect([first, second]).toEqual(['markup: ab', 'markup: abd']);
  });

  it('have the data of scripts with escapes decoded once, and twice', () => {
    const html = '<script>x="\\u5229\\u76ca \\"q\\" \\ud83d\\ude00"; y="\\\\u5229"</script>';
    const [, once = '', twice = ''] = texts(html);
    expect(once).toContain('利益"q"😀');
    expect(once).toContain('\\u5229');
    expect(twice).not.toContain('\\u5229');
  });

  it('have no markup and no entities in the data of scripts', () => {
    const [, data] = texts('<script>x="<p class=\'y\'>a&amp;b&#21033;&lt;</p>"</script>');
    expect(data).toContain('a&b利<');
    expect(data).not.toContain('class');
  });
});
