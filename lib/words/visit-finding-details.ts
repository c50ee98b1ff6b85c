/** What the checks say of visits at watched pages, as `findingDetails`. */
export const visitFindingDetails: { readonly [english: string]: string } = {
  'Visit {{1}} {{2}}': '第 {{1}} 次查看：{{2}}',
  'names an item that is not here': '所指证据不在证据包内',
  'has the state {{1}}, which the format has not': '状态 {{1}} 不在格式之内',
  'was made by the route {{1}}, which the format has not': '查看方式 {{1}} 不在格式之内',
  'compares the text with another capture than the watched item, and was not signed out':
    '并非未登录的查看，却与定期查看的证据以外的固定比对文字',
  'is said to be signed out, and its capture was made in no private window':
    '称为未登录的查看，但其证据并非在无痕窗口中固定',
  'is said to be compared with a capture signed out, which was made in no private window':
    '称与未登录的固定比对，但该证据并非在无痕窗口中固定',
  'was missed, and yet was made': '称为未查看，却有查看记录',
  'does not say when it was made': '未写明查看时间',
  'says what a page showed, and names no capture of it': '写明页面所见，却未指明对应证据',
  'says why nothing can be told, and yet tells something': '写明无法判断的原因，却又有所判断',
  'has no words of the page': '未载页面原文',
  'has words of a notice, and no notice': '载有提示语，状态却不是提示',
  'compares texts, where the text was not there to be compared':
    '页面没有可比对的文字，却有文字比对',
  'says that the text changed, and the digests of both texts are the same':
    '称文字有变动，但两份文字的摘要相同',
  'compares texts, and names no capture that the text was compared with':
    '比对了文字，却未指明与哪份固定比对',
  'states another digest of the watched text than its capture has':
    '所载被查看文字的摘要与其证据的文字不符',
  'states another digest of the text that it found than its capture has':
    '所载查看所见文字的摘要与其证据的文字不符',
  'states other counts and times as left out than its capture has':
    '所载未予比对的计数与时间数目与其证据不符',
  'says that the text is the same, and its capture does not have that text':
    '称文字未变，但其证据中没有该文字',
  'says that the text changed, and its capture has the watched text whole':
    '称文字有变动，但其证据中有完整的被查看文字',
  'was made at another time than the capture that it names': '查看时间与所指证据的固定时间不同',
  'states another status than the record of its capture': '所载服务器状态与其证据的记录不同',
  'and the record of its capture disagree whether the server answered 404 or 410':
    '与其证据的记录对服务器是否答复 404 或 410 所载不一致',
  'lists posts of a page that was not shown': '列有帖文，页面却未显示',
  'lists posts that are not among those that it saw': '所列帖文不在该次所见之内',
  'lists posts as not seen before, and looked first': '首次查找帖文，却列有此前未见的帖文',
  'compares its posts with a visit that is not before it': '与并非在前的查看比对帖文',
  'names posts that its capture does not link to': '所列帖文未见于其证据的链接',
  'passes over a visit that looked for posts': '略过了此前查找帖文的一次查看',
  'lists posts as not seen before that a visit before it saw': '所称此前未见的帖文已见于此前的查看',
  'quotes words that do not stand in its capture': '所引页面原文不见于其证据',
};
