import type { StatedTime } from '../../evidence/item.ts';
import { statedCount } from '../counts/stated-count.ts';
import { linkOf, onHost, pathPart } from '../page/address.ts';
import { find } from '../page/document/dom.ts';
import { visibleText } from '../page/document/visible-text.ts';
import { assignedJson } from '../page/json/inline-json.ts';
import { memberOf, textAt } from '../page/json/json-members.ts';
import type { Page } from '../page/page.ts';
import type { Recogniser } from '../page/recogniser.ts';
import { countAt, lineAt, nameAt } from '../page/select.ts';
import { shownTime, withShown, withWholeWords } from '../times/stated-time.ts';
import { withoutLocation } from './parts/location-suffix.ts';

const PATH = /\/(?:explore|discovery\/item|item|user\/profile\/\w+)\/([\da-f]{24})/u;

const stateOf = (page: Page): unknown => assignedJson(page.document, 'window.__INITIAL_STATE__');

const onlyNote = (page: Page): string | undefined => {
  const notes = Object.keys(memberOf(stateOf(page), 'note', 'noteDetailMap') ?? {}).filter((key) =>
    /^[\da-f]{24}$/u.test(key),
  );
  return notes.length === 1 ? notes[0] : undefined;
};

/** The id in the address; on a saved page, the id of the only note in its state. */
const idOf = (page: Page): string | undefined =>
  pathPart(page, PATH) ??
  (page.saved ? (textAt(stateOf(page), 'note', 'firstNoteId') ?? onlyNote(page)) : undefined);

/** The time of an edit with the whole line that shows it. */
const editTime = (line: string, time: StatedTime | undefined): StatedTime | undefined =>
  time?.source === 'shown text' ? withWholeWords(time, line) : withShown(time, line);

/**
 * A note on Xiaohongshu. The state in the page's script may belong to a note opened earlier, so it
 * is read only under the id in the address.
 */
export const xiaohongshu: Recogniser = {
  name: 'xiaohongshu',
  version: 1,
  matches: (page) =>
    onHost(page, 'xiaohongshu.com', 'rednote.com')
      ? pathPart(page, PATH) !== undefined
      : page.saved &&
        find(page.document, '#noteContainer #detail-desc, #noteContainer #detail-title') !==
          undefined,
  read: (page) => {
    const { document } = page;
    const id = idOf(page);
    if (!id) return undefined;
    const clock = { ...page.clock, timeZone: 'Asia/Shanghai' };
    const state = stateOf(page);
    const mobile = memberOf(state, 'noteData', 'data', 'noteData');
    const note =
      memberOf(state, 'note', 'noteDetailMap', id, 'note') ??
      (textAt(mobile, 'noteId') === id ? mobile : undefined);
    const container = find(document, '#noteContainer');
    if (!container && !note) return undefined;
    const root = container ?? document;
    const shown = lineAt(root, '.bottom-container .date, .note-content .date');
    const edited = /编辑于|^Edited/u.test(shown ?? '');
    const time = withoutLocation(shown)?.replace(/(\d|ago)\s+[A-Z][A-Za-z ]{2,20}$/u, '$1');
    const info = memberOf(note, 'interactInfo');
    const created = textAt(note, 'time');
    const title = lineAt(root, '#detail-title') ?? textAt(note, 'title');
    const body = visibleText(find(root, '#detail-desc')) ?? textAt(note, 'desc');
    const userId = textAt(note, 'user', 'userId');
    return {
      kind: 'post',
      platform: 'xiaohongshu',
      id,
      url: linkOf(page, `https://www.xiaohongshu.com/explore/${id}`),
      title,
      text: [title, body].filter((part) => part).join('\n'),
      author: {
        name:
          nameAt(root, '.author-wrapper .username, .author-container .username') ??
          textAt(note, 'user', 'nickname') ??
          nameAt(
            root,
            '.interaction-container > .author-container .name, .author-container .info .name',
          ),
        id: userId,
        url: userId && `https://www.xiaohongshu.com/user/profile/${userId}`,
      },
      published: shownTime(edited ? undefined : time, created, clock, 'embedded data'),
      edited:
        edited && shown
          ? editTime(shown, shownTime(time, textAt(note, 'lastUpdateTime'), clock, 'embedded data'))
          : undefined,
      engagement: {
        likes:
          statedCount(textAt(info, 'likedCount')) ??
          countAt(root, '.interact-container .like-wrapper .count'),
        comments:
          statedCount(textAt(info, 'commentCount')) ??
          countAt(root, '.interact-container .chat-wrapper .count'),
        reposts: statedCount(textAt(info, 'shareCount')),
      },
      element: container,
    };
  },
};
