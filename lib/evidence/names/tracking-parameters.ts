/**
 * Parameters of a link that say where a visitor came from, and never which page it is. Collected
 * from the analytics, advertising and share links of each service.
 */
const ANYWHERE = new Set(
  (
    'fbclid gclid gclsrc gbraid wbraid dclid msclkid twclid ttclid yclid ysclid li_fat_id igshid ' +
    'igsh mibextid rdid share_url mc_cid mc_eid _ga _gl _hsenc _hsmi __hstc __hssc __hsfp ' +
    'hsctatracking mkt_tok vero_id wickedid rb_clickid s_cid icid ncid cmpid cid_source ' +
    'guccounter guce_referrer guce_referrer_sig __tn__ __cft__[0] ref_src ref_url trk trackingid ' +
    'lipi rcm spm scm pvid spm_id_from from_spmid vd_source share_source share_medium share_plat ' +
    'share_session_id share_tag share_times share_from share_token share_code share_uid ' +
    'share_app share_app_id share_link_id share_author_id shareuid share_sign unique_k ' +
    'buvid isappinstalled xsec_token xsec_source app_platform app_version shareredid ' +
    'apptime author_share sharer_shareinfo sharer_shareinfo_first sharer_sharetime ' +
    'sharer_shareid mpshare exportkey pass_ticket wx_header ascene devicetype nettype clicktime ' +
    'enterid sessionid version_code wfr tt_from utparam ut_sk abbucket ali_refid ali_trackid ' +
    'share_crt_v sp_tk tbsocialpopkey wxshare_count use_new_style req_id log_from refer_flag ' +
    'luicode lfid featurecode weiboauthoruid wvr is_from_webapp sender_device is_copy_url ' +
    'ref_component ref_page rdt sc_channel gad_source gad_campaignid'
  ).split(' '),
);
const PREFIXES =
  /^(?:(?:utm|mtm|matomo|piwik|oly|hsa|wt|pd_rd|pf_rd)_|pk_(?:campaign|kwd|keyword|source|medium))/;

/** Values of `from`, `source` and the like that name a way of sharing. */
const WAYS_OF_SHARING = new Set(
  (
    'timeline singlemessage groupmessage message wechat weixin wx wxtimeline moments qq qzone ' +
    'weibo dingtalk feishu share shared appshare app_share app copy copylink link sms mail email ' +
    'newsletter rss feed push notification search home homepage twitter facebook fb instagram ' +
    'telegram whatsapp line kakaotalk linkedin reddit google baidu bing'
  ).split(' '),
);
const ORIGINS = new Set(['from', 'source', 'src', 'ref', 'referer', 'referrer', 'via']);

/** Parameters that say nothing on the pages of one site, though they might elsewhere. */
const ON_SITE: readonly (readonly [site: RegExp, names: RegExp])[] = [
  [/(?:^|\.)(?:x|twitter)\.com$/, /^(?:s|t|cxt|cn)$/],
  [/(?:^|\.)(?:youtube\.com|youtu\.be)$/, /^(?:si|feature|pp|ab_channel|t|app|themerefresh)$/],
  [
    /(?:^|\.)mp\.weixin\.qq\.com$/,
    /^(?:chksm|srcid|scene|subscene|key|uin|lang|version|token|from)$/,
  ],
  [/(?:^|\.)weibo\.(?:com|cn)$/, /^(?:from|retcode|sudaref|jumpfrom)$/],
  [/(?:^|\.)bilibili\.com$/, /^(?:timestamp|ts|plat_id|p_from|bsource|from)$/],
  [/(?:^|\.)tiktok\.com$/, /^(?:_r|_t|_d|u_code|preview_pb)$/],
  [/(?:^|\.)(?:douyin|toutiao)\.com$/, /^(?:previous_page|enter_from|timestamp|app|wid)$/],
  [
    /(?:^|\.)amazon\.(?:com|[a-z]{2}|com?\.[a-z]{2})$/,
    /^(?:ref|ref_|qid|sr|sprefix|crid|dib|dib_tag|_encoding)$/,
  ],
  [/(?:^|\.)(?:taobao|tmall)\.com$/, /^(?:ns|sm|un|cpp|short_name|app|_s|suid|sourcetype)$/],
  [/(?:^|\.)reddit\.com$/, /^share_id$/],
  [/(?:^|\.)zhihu\.com$/, /^(?:s_r|native|hybrid_search_source)$/],
];

/** Whether a parameter of a URL only tracks the visitor. `host` is the URL's, in lower case. */
export const isTracking = (host: string, name: string, value: string): boolean => {
  const low = name.toLowerCase();
  return (
    ANYWHERE.has(low) ||
    PREFIXES.test(low) ||
    (ORIGINS.has(low) && WAYS_OF_SHARING.has(value.toLowerCase())) ||
    ON_SITE.some(([site, names]) => site.test(host) && names.test(low))
  );
};
