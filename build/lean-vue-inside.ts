import { changed, type Change } from './cut.ts'
import { saidIn, shortNames } from './short-names.ts'

/** A whole function of a module, and what stands in its place. */
function func(name: string, instead: string): Change {
  return [new RegExp(`^function ${name}\\([\\s\\S]*?^\\}$`, 'm'), instead]
}

/** Maps and sets that tell of changes, effects that pause, and how arrays tell of what is done to them, not put into them. */
const REACTIVITY: Change[] = [
  [/^ {4}\w+CollectionHandlers,$/gm, '    0,'],
  [/^ {4}targetType === 2 \/\* COLLECTION \*\/ \? collectionHandlers : baseHandlers$/m, '    baseHandlers'],
  [/^ {4}case "Map":\n {4}case "Set":\n {4}case "WeakMap":\n {4}case "WeakSet":\n.*\n/m, ''],
  [/^const \w+CollectionHandlers = \{\n.*\n\};$/gm, ''],
  [/^const arrayInstrumentations = \{\n[\s\S]*?^\};$/m, ''],
  [/^ *let fn;\n *if \(targetIsArray && \(fn = arrayInstrumentations\[key\]\)\) \{\n.*\n *\}$/m, ''],
  [/^ {2}pause\(\) \{\n[\s\S]*?^ {2}\}$/gm, ''],
  [/^ {2}resume\(\) \{\n[\s\S]*?^ {2}\}$/gm, ''],
  [/^ *watchHandle\.(?:pause|resume) = .*$/gm, ''],
  [
    /^ {4}if \(this\.flags & 64\) \{\n *pausedQueueEffects\.add\(this\);\n {4}\} else (?=if \(this\.scheduler)/m,
    '    ',
  ],
  [/^const pausedQueueEffects = .*$/m, ''],
]

/** A template shows texts and numbers, and its styles are objects. */
const SHARED: Change[] = [
  [
    /^const toDisplayString = [\s\S]*?^\};$/m,
    'const toDisplayString = (val) => val == null ? "" : isRef(val) ? toDisplayString(val.value) : String(val);',
  ],
  func(
    'normalizeStyle',
    'function normalizeStyle(value) {\n  return isArray(value) ? Object.assign({}, ...value) : value;\n}',
  ),
]

/** No elements of other programs, nor old attributes; what a style sets once, it always sets. */
const DOM: Change[] = [
  func(
    'patchStyle',
    `function patchStyle({ style }, prev, next) {
  for (const key in next) {
    if (key.startsWith("--")) style.setProperty(key, next[key]);
    else style[key] = next[key];
  }
}`,
  ),
  [/^ {2}\} else if \(\n {4}\/\/ #11081[\s\S]*?^ {2}\} else (?=\{)/m, '  } else '],
]

/** What pages ask of their own component is short, and the same for all. */
const INSTANCE: Change[] = [
  [/^ {4}\$(?:data|props|refs|parent|root|host|options|nextTick|watch): .*\n/gm, ''],
  [/^ {4}\$forceUpdate: [\s\S]*?^ {4}\}\),$/m, ''],
  [
    /^const PublicInstanceProxyHandlers = \{\n[\s\S]*?^\};$/m,
    `const PublicInstanceProxyHandlers = {
  get: ({ _: instance }, key) => key === "__v_skip" || (key in publicPropertiesMap ? publicPropertiesMap[key](instance) : void 0)
};`,
  ],
  [
    /^ {4}const isAsyncSetup = [\s\S]*?^ {4}\} else \{\n( {6}handleSetupResult\(.*\n) {4}\}$/m,
    '    resetTracking();\n    reset();\n$1',
  ],
  [/\bisInSSRComponentSetup\b(?! = )/g, 'false'],
  [
    /^ {2}const g = getGlobalThis\(\);\n {2}const registerGlobalSetter = [\s\S]*?^\}$/m,
    `  internalSetCurrentInstance = (v) => currentInstance = v;
  setInSSRSetupState = () => {};
}`,
  ],
  [
    /^ {4}(?:bc|c|da|a|rtg|rtc|sp|accessCache|withProxy|components|directives|asyncDep|setupContext): null,?\n/gm,
    '',
  ],
]

/** Pages name their components themselves. */
const COMPONENTS: Change[] = [
  func(
    'resolveDynamicComponent',
    'function resolveDynamicComponent(component) {\n  return component || NULL_DYNAMIC_COMPONENT;\n}',
  ),
]

/** What a vnode has that none of ours is: static, elsewhere, waited for, of another program. */
const VNODES: Change[] = [
  [/^ {4}(?:ssContent|ssFallback|target|targetStart|targetAnchor): null,\n/gm, ''],
  [/^ {4}staticCount: 0,\n/gm, ''],
  [
    /^ {4}(?:ssContent|ssFallback|target|targetStart|targetAnchor|staticCount|placeholder|ce|suspense): vnode\..*\n/gm,
    '',
  ],
  [/^ {4}if \(n2\.patchFlag === -2\) \{\n[\s\S]*?(?=^ {4}const \{ type, ref, shapeFlag \} = n2;)/m, ''],
  [/^ {4}if \(patchFlag === -2 \|\| dynamicChildren && dynamicChildren\.hasOnce\) \{\n.*\n {4}\}$/m, ''],
  [
    /^ {2}try \{\n {4}setBlockTracking\(-1\);\n( {4}const l = arguments\.length;[\s\S]*?)^ {2}\} finally \{\n.*\n {2}\}$/m,
    '$1',
  ],
  [/^ *const prevStackSize = .*$/m, ''],
  [/^ *for \(let i = blockStack\.length; .*$/m, ''],
  [/^ *blockStack\.length = 0;$/m, ''],
  [/^ *renderFnWithContext\._d = true;$/m, ''],
  [/^ {4}setScopeId\(el, vnode, vnode\.scopeId, slotScopeIds, parentComponent\);$/m, ''],
  [/^ {2}const setScopeId = [\s\S]*?^ {2}\};$/m, ''],
]

/** Nobody waits for a part of a page with a `Suspense`; styles do not tell one value from another of the same look. */
const RENDERER: Change[] = [
  [/^ {8}\{\n {10}const unresolvedAsyncRoot = [\s\S]*?^ {8}\}$/m, ''],
  [/^ {2}if \(key === "style" && isObject\(nextProp\) && isObject\(prevProp\)\) \{\n.*\n {2}\}$/m, ''],
]

const CORE = [...INSTANCE, ...COMPONENTS, ...VNODES, ...RENDERER]
const FILES: readonly [file: RegExp, changes: readonly Change[]][] = [
  [/[\\/]@vue[\\/]reactivity[\\/]dist[\\/]reactivity\.esm-bundler\.js$/, REACTIVITY],
  [/[\\/]@vue[\\/]shared[\\/]dist[\\/]shared\.esm-bundler\.js$/, SHARED],
  [/[\\/]runtime-core\.esm-bundler\.js$/, CORE],
  [/[\\/]runtime-dom\.esm-bundler\.js$/, DOM],
]

/** Properties that Vue keeps to itself. */
const PRIVATE = (
  'prevScope depsTail runIfDirty nextDep prevDep activeLink prevActiveLink globalVersion nextSub prevSub _isReadonly ' +
  '_isShallow _rawValue augmentJob appContext setupState idPrefix optionsCache propsCache emitsCache ' +
  'propsOptions emitsOptions renderCache propsDefaults slotScopeIds dynamicChildren dynamicProps cacheIndex ' +
  'exposeProxy suspenseId shapeFlag patchFlag _ceVNode __v_isVNode __v_isShallow __v_isReadonly ' +
  '__v_isReactive __v_skip __v_raw'
).split(' ')

/** A file of Vue without what goes on inside it for templates, values and elements that we do not have. */
export function simpler(code: string, id: string): string {
  const [, changes = []] = FILES.find(([file]) => file.test(id)) ?? []
  return shortNames(changed(code, changes), PRIVATE)
}

/** What source of ours would need of that. */
const NEEDS = [
  /\b(?:ref|reactive|shallowReactive|readonly)(?:<.*>)?\(new (?:Map|Set)\b/,
  /\.value\.(?:push|pop|shift|unshift|splice|sort|reverse)\(/,
  /:style="(?!\{)/,
  /v-model\.\w+(?!="\w+" )|\$(?:data|props|refs|parent|root|host|options|forceUpdate|nextTick|watch)\b/,
  /:is="'|<component is=|v-html|v-show|\bawait .*\n<\/script>/,
]

/** @returns what source of ours asks of Vue that is left out of it */
export function outOfReach(source: string): string | undefined {
  return NEEDS.map((need) => need.exec(source)?.[0]).find(Boolean) ?? saidIn(source, PRIVATE)
}
