import type { Plugin } from 'vite'
import { changed, type Change } from './cut.ts'
import { outOfReach, simpler } from './lean-vue-inside.ts'

/**
 * Vue takes children without a mark for a list that may be in any order. In a template each child has its place, null
 * where it is not shown, and lists are children of their own, with their mark: place by place is right, and nothing
 * that has the focus is ever moved.
 */
const CHILDREN: Change[] = [
  [
    /(if \(prevShapeFlag & 16\) \{\s+if \(shapeFlag & 16\) \{\s+)patchKeyedChildren\(/,
    '$1patchUnkeyedChildren(',
  ],
]

/** Built-in components that no page has: a vnode of theirs never comes. */
const NO_BUILT_INS: Change[] = [
  [/\b(?:\w+\.)*shapeFlag & (?:64|128|256|512)\b/g, '0'],
  [/\bis(?:Suspense|Teleport|KeepAlive|AsyncWrapper)\([\w.]+\)/g, 'false'],
  [/\b\w+\.asyncDep\b(?! = )/g, 'null'],
  [/\bneedTransition\(\w+, \w+\)(?! \{)/g, 'false'],
  [/^ {4}const needTransition2 = [\s\S]*?^ {4}\} else \{\n( *hostInsert.*\n) {4}\}\n/m, '$1'],
  [/^ {4}const leavingNode = [\s\S]*?^ {4}\} else \{\n *performRemove\(\);\n {4}\}\n/m, 'hostRemove(el);\n'],
  [/^ {2}if \(vnode\.transition\) \{\n[\s\S]*?^ {2}\}\n/m, ''],
  [/^ {2}if \(transition && cloneTransition\) \{\n[\s\S]*?^ {2}\}\n/m, ''],
]

/** Parts of a template that never change, which lean templates do not mark. */
const NO_STATIC: Change[] = [
  [/^ {6}case Static:\n {8}if \(n1 == null\) \{\n[\s\S]*?^ {8}break;\n/m, ''],
  [/^ {4}if \(type === Static\) \{\n {6}moveStaticNode[\s\S]*?^ {4}\}\n/m, ''],
  [/^ {4}if \(type === Static\) \{\n {6}removeStaticNode[\s\S]*?^ {4}\}\n/m, ''],
]

/** What a component is given between its tags, without a block around it. */
const SLOT = `function renderSlot(slots, name, props, fallback, noSlotted, branchKey) {
  if (props == null) props = {};
  const slot = slots[name];
  const content = slot && ensureValidVNode(slot(props));
  const slotKey = props.key || branchKey || content && content.key;
  const key = (slotKey && !isSymbol(slotKey) ? slotKey : "_" + name) + (!content && fallback ? "_fb" : "");
  return createVNode(Fragment, { key }, content || (fallback ? fallback() : []), -2);
}
`

/** Blocks, in which the marks are collected that lean templates do not make: the whole is compared. */
const NO_BLOCKS: Change[] = [
  [/^function renderSlot\([\s\S]*?^\}\n/m, SLOT],
  [/^ *if \(renderFnWithContext\._d\) \{\n *setBlockTracking\(-?1\);\n *\}\n/gm, ''],
  [/^ {2}if \(isBlockTreeEnabled > 0 && \/\/ avoid[\s\S]*?^ {2}\}\n/m, ''],
  [/^ {4}if \(isBlockTreeEnabled > 0 && !isBlockNode && currentBlock\) \{\n[\s\S]*?^ {4}\}\n/m, ''],
  [/^ {4}if \(\n {6}\/\/ HMR updated, force full diff[\s\S]*?^ {4}\}\n/m, ''],
  [
    /^ {4}if \(dynamicChildren\) \{\n {6}patchBlockChildren\([\s\S]*?^ {4}\} else if \(!optimized\) \{\n([\s\S]*?)^ {4}\}\n/m,
    '$1',
  ],
  [
    /^ {4}if \(patchFlag > 0\) \{\n {6}if \(patchFlag & 16\)[\s\S]*?^ {4}\} else if \(!optimized && dynamicChildren == null\) \{\n(.*\n) {4}\}\n/m,
    '$1',
  ],
  [/^( {6})if \(patchFlag > 0 && patchFlag & 64 && dynamicChildren && [\s\S]*?^ {6}\} else \{/m, '$1{'],
  [/\} else if \(dynamicChildren && \/\/ #5154[\s\S]*?\} else (?=if \(type === Fragment)/, '} else '],
]

const RUNTIME = [...CHILDREN, ...NO_BUILT_INS, ...NO_STATIC, ...NO_BLOCKS]
/** Parts of the page as HTML, for what never changes. */
const DOM: Change[] = [[/^ {2}insertStaticContent\([\s\S]*?^ {2}\}\n/m, '']]
const NOT_THERE =
  /\b(KeepAlive|Teleport|Suspense|Transition|TransitionGroup|BaseTransition|defineAsyncComponent|createStaticVNode|setBlockTracking|withMemo)\b/

/** Vue without what lean templates, and our pages, never ask it for: 5 KB of the first load. */
export function leanRuntime(): Plugin {
  return {
    name: 'lean-runtime',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (/[\\/]src[\\/].*\.(?:ts|vue)$|[\\/](?:pinia|vue-router)[\\/]dist[\\/]/.test(id)) {
        const asked = outOfReach(code)
        if (asked) this.error(`${asked} of Vue is left out of the build, see build/lean-vue-inside.ts`)
      }
      if (!/[\\/]@vue[\\/]\S+\.esm-bundler\.js$/.test(id)) return null
      return { code: simpler(changed(code, ofFile(id)), id), map: null }
    },
  }
}

function ofFile(id: string): readonly Change[] {
  if (id.includes('runtime-core')) return RUNTIME
  return id.includes('runtime-dom') ? DOM : []
}

/** What a compiled component asks of Vue that is left out. @returns its name */
export function notThere(code: string): string | undefined {
  const imports = [...code.matchAll(/^import \{([^}]*)\} from ['"]vue['"]/gm)].map(([, names]) => names)
  return NOT_THERE.exec(imports.join())?.[1]
}
