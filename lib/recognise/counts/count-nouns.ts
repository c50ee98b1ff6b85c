import { foldWord } from './count-units.ts';

/**
 * Words that stand beside a figure and change nothing about it: what is counted, and small words.
 * None of them makes a figure a floor, a ceiling or an estimate. By language (ISO 639-1), because
 * the language decides what an ambiguous unit means. `sk` and `sv` stand for their neighbours too.
 */
const NOUNS: Readonly<Record<string, string>> = {
  en:
    'like likes liked view views viewed viewer viewers comment comments reply replies repost ' +
    'reposts retweet retweets tweet tweets share shares shared read reads reader readers ' +
    'follower followers subscriber subscribers vote votes upvote upvotes downvote downvotes ' +
    'point points time times people person persons user users reaction reactions answer ' +
    'answers play plays post posts photo photos favorite favorites favourite favourites ' +
    'bookmark bookmarks mark marks quote quotes impression impressions review reviews rating ' +
    'ratings watching watched visit visits visitor visitors download downloads hit hits clap ' +
    'claps member members fan fans recommendation recommendations response responses reposted ' +
    'found this helpful of total all count score number on the video videos note notes',
  zh:
    '赞 贊 讚 点赞 點讚 点赞数 按讚 評論 评论 评论数 回复 回復 回覆 回應 留言 转发 轉發 转载 分享 收藏 喜欢 喜歡 阅读 閱讀 阅读量 阅读数 浏览 瀏覽 浏览量 ' +
    '播放 播放量 观看 觀看 观看次数 觀看次數 查看 次 人次 人 条 條 則 则 个 個 位 名 篇 量 数 數 的 了 用户 看过 赞过 赞同 人赞同了该回答 反对 弹幕 ' +
    '投票 票 粉丝 粉絲 关注 關注 推荐 推薦 在看 讨论 参与 点击 點擊 人气 人氣 有用 有帮助 发现 此 這則 这条 总 共 全部 已 已有 有 帖子 贴 觉得很赞 投币 ' +
    '引用 書籤 书签 次观看 觉得有用 认为有用 得票 获赞',
  ja:
    'いいね いいね数 件 回 再生 再生回数 視聴 視聴回数 回視聴 閲覧 閲覧数 表示 コメント 返信 リポスト リツイート シェア フォロワー の が ビュー ブックマーク ' +
    '引用 共有 高評価 登録者 チャンネル登録者数 参考になった 人 票',
  ko: '조회수 조회 회 개 명 건 댓글 답글 좋아요 공유 리포스트 재게시 팔로워 구독자 추천 공감 리트윗 표 번 의 재생 인용 북마크 마음에 들어요 시청 이 가',
  ru:
    'просмотр просмотра просмотры просмотров лайк лайка лайки лайков нравится комментарий ' +
    'комментария комментарии комментариев репост репоста репосты репостов ответ ответа ответы ' +
    'ответов подписчик подписчика подписчиков голос голоса голосов раз человек отметок ' +
    'перегляд перегляди переглядів вподобань коментар коментарі коментарів поширень прегледа ' +
    'преглеждания харесвания коментара споделяния',
  de:
    'aufruf aufrufe aufrufen kommentar kommentare kommentaren antwort antworten gefällt mal ' +
    'das geteilt teilen abonnent abonnenten stimme stimmen personen angaben bewertung ' +
    'bewertungen ansichten beitrag beiträge leser zitate retweets wiedergaben',
  fr:
    'vue vues commentaire commentaires réponse réponses partage partages aime mention ' +
    'mentions abonné abonnés fois lecture lectures republication republications avis ' +
    'personnes aiment ça utilisateurs visionnages réactions de',
  es:
    'visualización visualizaciones vista vistas visto vistos comentario comentarios respuesta ' +
    'respuestas compartido compartidos veces me gusta gustan seguidor seguidores suscriptor ' +
    'suscriptores reproducción reproducciones republicaciones personas voto votos lecturas',
  pt:
    'visualização visualizações comentário comentários curtida curtidas gosto gostos resposta ' +
    'respostas compartilhamento compartilhamentos partilha partilhas inscritos vezes pessoas',
  it:
    'visualizzazione visualizzazioni commento commenti risposta risposte piace condivisione ' +
    'condivisioni iscritti volte persone di',
  pl:
    'polubienie polubienia polubień komentarz komentarze komentarzy wyświetlenie wyświetlenia ' +
    'wyświetleń odpowiedź odpowiedzi udostępnień udostępnienia obserwujących osób',
  sk:
    'zhlédnutí komentářů komentáře komentárov odběratelů odberateľov zhliadnutí líbí krát ' +
    'pregleda komentara sviđanja prikaza ogledov všečkov',
  ro: 'vizionări vizualizări comentarii aprecieri distribuiri abonați urmăritori',
  nl: 'weergave weergaven reactie reacties keer bekeken volgers abonnees mensen',
  sv:
    'visning visningar visninger gillar kommentarer svar delningar delinger følgere följare ' +
    'prenumeranter gånger ganger katselukertaa kommenttia tykkäystä',
  hu: 'megtekintés hozzászólás kedvelés követő feliratkozó',
  el: 'προβολές σχόλια ακόλουθοι συνδρομητές',
  tr:
    'görüntüleme görüntülenme beğeni yorum yanıt paylaşım takipçi abone kez kişi izlenme ' +
    'görüntülemesi',
  id:
    'suka tayangan komentar balasan ditonton penayangan dibagikan pengikut kali orang ' +
    'tontonan penonton subscriber x pelanggan',
  vi: 'lượt xem thích bình luận người trả lời chia sẻ theo dõi đăng ký',
  th: 'ครั้ง การดู ดู ยอดดู ความคิดเห็น ถูกใจ คน แชร์ ไลค์ ยอดวิว วิว ตอบกลับ ผู้ติดตาม รายการ',
  ar:
    'مشاهدة مشاهدات تعليق تعليقا تعليقات إعجاب إعجابا إعجابات مشاركة مشاركات متابع رد ردود ' +
    'مرة',
  fa: 'بازدید نظر دیدگاه پسند نفر لایک بار دنبال کننده',
  he: 'צפיות תגובות לייקים שיתופים עוקבים',
  hi: 'बार देखा गया व्यू व्यूज़ टिप्पणी टिप्पणियाँ टिप्पणियां पसंद लोग लाइक शेयर',
  bn: 'বার দেখা হয়েছে ভিউ লাইক মন্তব্য',
};

const LANGUAGES = new Map<string, string[]>();
for (const [language, words] of Object.entries(NOUNS))
  for (const word of words.split(' ')) {
    const folded = foldWord(word);
    LANGUAGES.set(folded, [...(LANGUAGES.get(folded) ?? []), language]);
  }

/** The languages in which a word says what is counted; undefined for any other word. */
export const languagesOfNoun = (word: string): readonly string[] | undefined => LANGUAGES.get(word);

/** Every noun, folded. */
export const countNouns = (): readonly string[] => [...LANGUAGES.keys()];
