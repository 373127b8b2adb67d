import type { BrowserKind } from '../../pwa'

const THEN_ADD = '找到“添加到主屏幕”或“添加到桌面”，点一下。'

/**
 * How to put the app on the home screen, one step each. Menus change with every version of a browser: what was not
 * tried is said as what is usual.
 */
const STEPS: Record<BrowserKind, readonly string[]> = {
  wechat: [
    '点右上角的“⋯”，选“在浏览器打开”（有的写“在默认浏览器中打开”）。',
    '在浏览器里，这里存的不会跟过去：要留的先存一份备份，或者把字复制下来。',
    '打开以后，在“我的”里再看怎么放到桌面。',
  ],
  'in-app': ['点右上角的“⋯”，一般有“在浏览器打开”。', '没有的话：复制网址，到手机自带的浏览器里打开。'],
  'ios-safari': ['点“分享”：方框里一个向上的箭头。', '往上翻，点“添加到主屏幕”。', '再点右上角的“添加”。'],
  'ios-other': ['用苹果手机自带的 Safari 浏览器打开这个网址。', '点“分享”，选“添加到主屏幕”。'],
  huawei: ['点下面的菜单（四个点或三条线）。', '一般在“添加至”里选“桌面”，或者有“添加到桌面”。'],
  xiaomi: ['点下面的菜单（三条线或“我的”）。', `一般在“工具”或“更多”里，${THEN_ADD}`],
  vivo: ['点下面的菜单（三条线）。', `一般在“工具箱”或“更多”里，${THEN_ADD}`],
  oppo: ['点下面的菜单（三条线或“我的”）。', `一般在“工具”或“添加到”里，${THEN_ADD}`],
  uc: ['点下面的菜单（三条线）。', `一般在“分享”或“工具箱”里，${THEN_ADD}`],
  qq: ['点下面的菜单（三条线）。', `一般在“工具箱”或“收藏”里，${THEN_ADD}`],
  chrome: ['点右上角的“⋮”。', '点“添加到主屏幕”或“安装应用”。'],
  unknown: ['打开浏览器的菜单。', `一般在菜单里，${THEN_ADD}`],
}

export function installSteps(kind: BrowserKind): readonly string[] {
  return STEPS[kind]
}
