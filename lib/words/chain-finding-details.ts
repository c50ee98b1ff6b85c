/** What the checks of the chains of a shared matter say (see `finding-details.ts`). */
export const chainFindingDetails: { readonly [english: string]: string } = {
  'Chain of {{1}}: {{2}}': '{{1}}的保管记录链：{{2}}',
  'A chain is listed twice': '同一条保管记录链列出两次',
  'The matter is shared, and the own chain of the exporter has no id':
    '本案由多名保管人共用，但导出人自己的保管记录链没有编号',
  'The log of the chain {{1}} is not where it belongs': '保管记录链 {{1}} 的记录不在应在之处',
  'Item {{1}} is in a chain that is not listed: {{2}}': '第 {{1}} 号所在的保管记录链未列出：{{2}}',
  'The chain that numbers the exhibits is not in the package':
    '负责编排证据编号的保管记录链不在包内',
  'The index does not know this chain': '索引未列有该保管记录链',
  'The {{1}} is {{2}}, in the chains {{3}}': '{{1}} 为 {{2}}，各保管记录链中为 {{3}}',
  '{{1}} items bear {{2}}': '{{1}} 件证据的编号同为 {{2}}',
  'Item {{1}}: the chains do not give it the {{2}} {{3}}':
    '证据 {{1}}：各保管记录链均未给予其 {{2}} {{3}}',
  'Items {{1}} show one page in two logs': '证据 {{1}} 是两份保管记录中对同一页面的固定',
  'The chains do not withhold item {{1}} so': '各保管记录链并未如此保留第 {{1}} 号',
  'Item {{1}} is here, and withheld by a chain': '第 {{1}} 号在包内，但有保管记录链载明保留不出示',
};
