/** What a browser calls itself, as far as its way to the home screen differs. */
export type BrowserKind =
  /** 微信, also on a PC. */
  | 'wechat'
  /** Another app that shows pages within itself: 支付宝, 手机QQ, 钉钉, 抖音 … */
  | 'in-app'
  | 'ios-safari'
  /** Another browser on an iPhone or iPad. */
  | 'ios-other'
  | 'huawei'
  | 'xiaomi'
  | 'vivo'
  | 'oppo'
  | 'uc'
  | 'qq'
  /** Chrome itself, or one that does not differ from it. */
  | 'chrome'
  | 'unknown'

/** In this order: 微信 and 手机QQ name the QQ browser as their engine, and all of them name Chrome or Safari. */
const MARKS: readonly [BrowserKind, RegExp][] = [
  ['wechat', /MicroMessenger\//i],
  ['in-app', /AlipayClient\/| QQ\/\d|DingTalk\/|aweme|NewsArticle\/|Weibo|baiduboxapp\//i],
  ['huawei', /HuaweiBrowser\//i],
  ['xiaomi', /MiuiBrowser\//i],
  ['vivo', /VivoBrowser\//i],
  ['oppo', /(HeyTap|Oppo)Browser\//i],
  ['uc', /UC(Browser|WEB)/i],
  ['qq', /MQQBrowser\//i],
]
const IOS = /iPhone|iPad|iPod/
/** Nothing before or behind: no other browser has put its name there. An iPad that says it is a Mac leaves `Mobile` out. */
const PLAIN_SAFARI = /Gecko\) Version\/[\d.]+( Mobile\/\w+)? Safari\/[\d.]+$/
const PLAIN_CHROME = /\(KHTML, like Gecko\) Chrome\/[\d.]+( Mobile)? Safari\/[\d.]+$/

/**
 * Which browser this is; what nobody knows is 'unknown', never a guess.
 * @param userAgent as the browser gives it
 * @param touchPoints `navigator.maxTouchPoints`: an iPad calls itself a Mac, and no Mac has a touch screen
 */
export function browserKind(userAgent: string, touchPoints = 0): BrowserKind {
  const branded = MARKS.find(([, mark]) => mark.test(userAgent))?.[0]
  const ios = IOS.test(userAgent) || (touchPoints > 1 && userAgent.includes('Macintosh'))
  if (branded === 'wechat' || branded === 'in-app') return branded
  if (ios) return PLAIN_SAFARI.test(userAgent) && !branded ? 'ios-safari' : 'ios-other'
  if (branded) return branded
  return PLAIN_CHROME.test(userAgent) ? 'chrome' : 'unknown'
}
