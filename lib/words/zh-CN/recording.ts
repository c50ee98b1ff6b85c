import type { recording as english } from '../en/recording.ts';
import type { Translation } from '../translation.ts';

/** What is known of the recording of a tab, in Chinese. */
export const recording: Translation<typeof english> = {
  title: '标签页录屏',
  shown:
    '自 {{from}} 至 {{until}}（{{seconds}} 秒）浏览器在该标签页中所显示的内容，画面 {{width}} × {{height}} 像素。',
  sound: '含该标签页的音轨，音轨可能无声。',
  noSound: '不含声音。',
  scrolled: '由 Matterproof 匀速向下滚动页面。',
  used: 'Matterproof 未操作页面，所示为页面自身及其使用者的操作。',
  ended_person: '由操作人结束。',
  'ended_page-end': '页面滚动至末尾时结束。',
  ended_time: '达到所设定的时长上限而结束，此后的内容不在录屏中。',
  ended_bytes: '达到所设定的文件大小上限而结束，此后的内容不在录屏中。',
  ended_closed: '因标签页被关闭而结束。',
  ended_left: '因标签页跳转到其他页面而结束，最后一秒可能显示该其他页面。',
  ended_storage: '因本机没有剩余空间而结束。',
  ended_stream: '因浏览器不再提供画面而结束。',
  ended_interrupted: '因浏览器被关闭而结束，最后一秒可能缺失。',
  behind: '其间另一标签页处于最前（自开始起的秒数）：{{spans}}。',
  gaps: '以下时段浏览器未提供内容，录屏中可能缺失（自开始起的秒数）：{{spans}}。',
};
