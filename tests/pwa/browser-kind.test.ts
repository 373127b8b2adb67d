import { describe, expect, it } from 'vitest'
import { browserKind } from '../../src/pwa/browser-kind'

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)'
const engine = (version: string) => `AppleWebKit/537.36 (KHTML, like Gecko) ${version}`

/** As these browsers name themselves; the device stands in the first brackets. */
const AGENTS: [kind: string, agent: string][] = [
  [
    'wechat',
    `Mozilla/5.0 (Linux; Android 12; V2166BA Build/SP1A.210812.003; wv) ${engine('Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36')} XWEB/1160117 MMWEBSDK/20240301 MMWEBID/2307 MicroMessenger/8.0.48.2580(0x28003036) WeChat/arm64 Weixin NetType/4G Language/zh_CN ABI/arm64`,
  ],
  [
    'wechat',
    `Mozilla/5.0 (Linux; Android 8.0; BKL-AL20 Build/HUAWEIBKL-AL20; wv) ${engine('Version/4.0 Chrome/57.0.2987.132 MQQBrowser/6.2 TBS/044304 Mobile Safari/537.36')} MicroMessenger/6.7.3.1360(0x26070333) NetType/WIFI Language/zh_CN`,
  ],
  ['wechat', `${IPHONE} Mobile/15E148 MicroMessenger/8.0.49(0x1800312b) NetType/WIFI Language/zh_CN`],
  [
    'in-app',
    `Mozilla/5.0 (Linux; U; Android 11; zh-CN; M2007J17C Build/RKQ1.200826.002) ${engine('Version/4.0 Chrome/69.0.3497.100 UWS/3.22.2.28 Mobile Safari/537.36')} UCBS/3.22.2.28 ChannelId(0) NebulaSDK/1.8.100112 Nebula AlipayDefined(nt:WIFI,ws:393|0|2.75) AliApp(AP/10.2.53.7000) AlipayClient/10.2.53.7000 Language/zh-Hans`,
  ],
  [
    'in-app',
    `Mozilla/5.0 (Linux; Android 10; PCAM00 Build/QKQ1.190918.001; wv) ${engine('Version/4.0 Chrome/89.0.4389.72 MQQBrowser/6.2 TBS/045913 Mobile Safari/537.36')} V1_AND_SQ_8.8.50_2324_YYB_D QQ/8.8.50.6735 NetType/4G WebP/0.3.0 Pixel/1080`,
  ],
  ['ios-safari', `${IPHONE} Version/17.4 Mobile/15E148 Safari/604.1`],
  [
    'ios-safari',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 12_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/12.1.2 Mobile/15E148 Safari/604.1',
  ],
  ['ios-other', `${IPHONE} CriOS/123.0.6312.52 Mobile/15E148 Safari/604.1`],
  [
    'ios-other',
    `${IPHONE} Version/17.0 MQQBrowser/15.0.5 Mobile/15E148 Safari/604.1 QBWebViewUA/2 QBWebViewType/1`,
  ],
  [
    'ios-other',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 16_1 like Mac OS X; zh-cn) AppleWebKit/601.1.46 (KHTML, like Gecko) Mobile/20B82 UCBrowser/15.4.6.1790 Mobile',
  ],
  [
    'huawei',
    `Mozilla/5.0 (Linux; Android 10; HarmonyOS; NOH-AN00; HMSCore 6.12.0.302) ${engine('Chrome/99.0.4844.88 HuaweiBrowser/14.0.2.311 Mobile Safari/537.36')}`,
  ],
  [
    'xiaomi',
    `Mozilla/5.0 (Linux; U; Android 9; zh-cn; MIX 2S Build/PKQ1.180729.001) ${engine('Version/4.0 Chrome/61.0.3163.128 Mobile Safari/537.36')} XiaoMi/MiuiBrowser/10.1.2`,
  ],
  [
    'xiaomi',
    'Mozilla/5.0 (Linux; U; Android 4.1.1; zh-cn; MI 2 Build/JRO03L) AppleWebKit/534.30 (KHTML, like Gecko) Version/4.0 Mobile Safari/534.30 XiaoMi/MiuiBrowser/1.0',
  ],
  [
    'vivo',
    `Mozilla/5.0 (Linux; Android 11; V2057A; wv) ${engine('Version/4.0 Chrome/87.0.4280.141 Mobile Safari/537.36')} VivoBrowser/11.2.20.0`,
  ],
  [
    'oppo',
    `Mozilla/5.0 (Linux; U; Android 12; zh-cn; PEGM00 Build/SKQ1.210216.001) ${engine('Version/4.0 Chrome/90.0.4430.61 Mobile Safari/537.36')} HeyTapBrowser/40.8.2.1`,
  ],
  [
    'oppo',
    `Mozilla/5.0 (Linux; U; Android 8.1.0; zh-cn; PBAM00 Build/OPM1.171019.026) ${engine('Version/4.0 Chrome/57.0.2987.132 Mobile Safari/537.36')} OppoBrowser/15.5.4`,
  ],
  [
    'uc',
    `Mozilla/5.0 (Linux; U; Android 7.0; zh-CN; HUAWEI NXT-AL10 Build/HUAWEINXT-AL10) ${engine('Version/4.0 Chrome/57.0.2987.108 UCBrowser/12.1.4.994 Mobile Safari/537.36')}`,
  ],
  [
    'qq',
    `Mozilla/5.0 (Linux; U; Android 8.0.0; zh-cn; EVA-AL10 Build/HUAWEIEVA-AL10) ${engine('Version/4.0 Chrome/57.0.2987.132 MQQBrowser/8.9 Mobile Safari/537.36')}`,
  ],
  ['chrome', `Mozilla/5.0 (Linux; Android 10; K) ${engine('Chrome/124.0.0.0 Mobile Safari/537.36')}`],
  ['chrome', `Mozilla/5.0 (X11; Linux x86_64) ${engine('Chrome/124.0.0.0 Safari/537.36')}`],
  ['unknown', 'Mozilla/5.0 (Android 13; Mobile; rv:124.0) Gecko/124.0 Firefox/124.0'],
  [
    'unknown',
    `Mozilla/5.0 (Linux; Android 13; SM-S908E) ${engine('SamsungBrowser/24.0 Chrome/117.0.0.0 Mobile Safari/537.36')}`,
  ],
  [
    'unknown',
    `Mozilla/5.0 (Linux; Android 9; Pixel 2; wv) ${engine('Version/4.0 Chrome/120.0.0.0 Mobile Safari/537.36')}`,
  ],
  ['unknown', ''],
]

it.each(AGENTS)('%s: %s', (kind, agent) => {
  expect(browserKind(agent)).toBe(kind)
})

describe('an iPad calls itself a Mac', () => {
  const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)'
  it.each([
    ['ios-safari', `${MAC} Version/16.6 Safari/605.1.15`, 5],
    ['ios-other', `${MAC} CriOS/123.0.6312.52 Version/11.1.1 Safari/605.1.15`, 5],
    ['wechat', `${MAC} MicroMessenger/8.0.49(0x1800312b) NetType/WIFI Language/zh_CN`, 5],
    // A real one has no touch screen.
    ['unknown', `${MAC} Version/16.6 Safari/605.1.15`, 0],
  ])('%s: %s, touched by %i fingers', (kind, agent, touchPoints) => {
    expect(browserKind(agent, touchPoints)).toBe(kind)
  })
})
