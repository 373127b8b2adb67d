import type { Plugin } from 'vite'
import { changed, type Change } from './cut.ts'

/** An enumeration as it is compiled: `let A = function(A$1) { A$1[A$1["B"] = 1] = "B"; … return A$1; }({})` */
const ENUM =
  /^(?:let|var) (\w+) = \/\* @__PURE__ \*\/ function\((\w+\$1)\) \{\n([\s\S]*?)\n\treturn \2;\n\}\(.*?\);$/gm
const MEMBER = /\["(\w+)"\] = ("\w+"|[-.\d]+)/g

/** Pages without names, aliases, pages inside them, or a place in a list that changes. */
const MATCHER: Change[] = [
  [
    /\tfunction addRoute\(record, parent, originalRecord\) \{[\s\S]*?(?=\tfunction insertMatcher\()/,
    `\tfunction addRoute(record) {
		insertMatcher(createRouteRecordMatcher(normalizeRouteRecord(record), void 0, globalOptions));
	}
`,
  ],
  [/\t\tif \(matcher\.record\.name && !isAliasRecord\(matcher\)\) matcherMap\.set\(.*?\n/, ''],
  [
    /\t\tif \("name" in location\$1 && location\$1\.name\) \{[\s\S]*?\} else (?=if \(location\$1\.path != null\))/,
    '\t\t',
  ],
  [/currentLocation\.name \? matcherMap\.get\(currentLocation\.name\) : /, ''],
  [
    /\t\tconst matched = \[\];\n\t\tlet parentMatcher = matcher;[\s\S]*?\t\treturn \{/,
    '\t\tconst matched = matcher ? [matcher.record] : [];\n\t\treturn {',
  ],
  [/\tfunction clearRoutes\(\) \{[\s\S]*?\treturn \{[\s\S]*?\t\};\n/, '\treturn { resolve };\n'],
  [/\tconst insertionAncestor = getInsertionAncestor\(matcher\);[\s\S]*?(?=\treturn upper;)/, ''],
  [/\tif \(parent\) \{\n\t\tif \(!matcher\.record\.aliasOf[\s\S]*?\n\t\}\n/, ''],
  [/\t\tname: record\.name,\n/, ''],
  [
    /\t\taliasOf: record\.aliasOf,\n\t\tbeforeEnter: record\.beforeEnter,\n\t\tprops: .*\n\t\tchildren: .*\n/,
    '',
  ],
  [
    /\t\tenterCallbacks: \{\},\n\t\tcomponents: "components" in record \? record\.components \|\| null : /,
    '\t\tcomponents: ',
  ],
]

/** Links that know of the page they lead to whether it is the one shown, and of nothing around it. */
const LINK: Change[] = [
  [
    /\t\tconst index = currentMatched\.findIndex\(isSameRouteRecord\.bind\(null, routeMatched\)\);[\s\S]*?(?=\t\}\);\n\tconst isActive)/,
    '\t\treturn currentMatched.indexOf(routeMatched);\n',
  ],
  [/\tconst isActive = computed\(.*\n/, ''],
  [/\t\t\tif \(props\.viewTransition .*\n/, ''],
  [/\t\tisActive,\n\t\tisExactActive,\n/, '\t\tisExactActive,\n'],
  [
    /\t\tactiveClass: String,\n\t\texactActiveClass: String,\n\t\tcustom: Boolean,\n\t\tariaCurrentValue: \{[\s\S]*?\},\n\t\tviewTransition: Boolean\n/,
    '',
  ],
  [/\t\tconst \{ options \} = inject\(routerKey\);\n\t\tconst elClass = [\s\S]*?\}\)\);\n/, ''],
  [/props\.custom \? children : /, ''],
  [/\? props\.ariaCurrentValue : null/, '? "page" : null'],
  [
    /class: elClass\.value/,
    'class: link.isExactActive ? "router-link-active router-link-exact-active" : null',
  ],
]

/** One place for the page, which gets nothing but itself. */
const VIEW: Change[] = [
  [/\t\t\tif \(instance && to && \(!from .*\n/, ''],
  [
    /\t\t\tif \(!ViewComponent\) return normalizeSlot\([\s\S]*?\}\);\n/,
    '\t\t\tif (!ViewComponent) return null;\n',
  ],
  [/\t\t\tconst routePropsOption = [^\n]*\n\t\t\tconst routeProps = [^\n]*\n/, ''],
  [/assign\(\{\}, routeProps, attrs, \{([\s\S]*?)\}\)\)/, '{$1})'],
  [
    /return normalizeSlot\(slots\.default, \{\s+Component: component,\s+route\s+\}\) \|\| component;/,
    'return component;',
  ],
]

/** Guards of the app and of a page that is being left; none that a route or a component carries. */
const GUARDS: Change[] = [
  [/extractComponentsGuards\(leavingRecords\.reverse\(\), "beforeRouteLeave", to, from\)/, '[]'],
  [
    /\.then\(\(\) => \{\n\t\t\tguards = extractComponentsGuards\(updatingRecords[\s\S]*?(?=\.then\(\(\) => \{\n\t\t\tto\.matched)/,
    '',
  ],
  [/\t\t\tto\.matched\.forEach\(\(record\) => record\.enterCallbacks = \{\}\);\n/, ''],
  [
    /extractComponentsGuards\(enteringRecords, "beforeRouteEnter", to, from, runWithContext\)/,
    'extractComponentsGuards(enteringRecords)',
  ],
  [
    /\.then\(\(\) => \{\n\t\t\tguards = \[\];\n\t\t\tfor \(const guard of beforeResolveGuards[\s\S]*?\}\)(?=\.catch)/,
    '',
  ],
]

/** One app that stays, and pages that are all known when it starts. */
const ROUTER: Change[] = [
  [/\tfunction addRoute\(parentOrRoute, route\) \{[\s\S]*?(?=\tfunction resolve\(rawLocation)/, ''],
  [/\t\taddRoute,\n\t\tremoveRoute,\n\t\tclearRoutes: .*\n\t\thasRoute,\n\t\tgetRoutes,\n/, ''],
  [/\tconst beforeResolveGuards = .*\n/, ''],
  [/\t\tbeforeResolve: .*\n/, ''],
  [/\t\tforward: .*\n/, ''],
  [/\t\t\tapp\.config\.globalProperties[\s\S]*?(?=\t\t\tif \(isBrowser && !started)/, ''],
  [/\t\t\tconst unmountApp = app\.unmount;\n/, ''],
  [/\t\t\tapp\.unmount = function\(\) \{[\s\S]*?\n\t\t\t\};\n/, ''],
]

const SHARED: Change[] = [
  // No page is kept alive behind another.
  [/\tonDeactivated\(removeFromList\);\n\tonActivated\(\(\) => \{[\s\S]*?\}\);\n/, ''],
  [
    /\tif \("el" in position\) \{[\s\S]*?\} else scrollToOptions = position;/,
    '\tscrollToOptions = position;',
  ],
  [/\(a\.aliasOf \|\| a\) === \(b\.aliasOf \|\| b\)/, 'a === b'],
  [/\tconst enterCallbackArray = .*\n/, ''],
  [/\t\t\t\tif \(enterCallbackArray .*\n/, ''],
  [/\(guard, to, from, record, name, runWithContext = \(fn\) => fn\(\)\)/, '(guard, to, from)'],
  [
    /runWithContext\(\(\) => guard\.call\(record && record\.instances\[name\], to, from, (.*?)\)\);/,
    'guard(to, from, $1);',
  ],
  [
    /function extractComponentsGuards\(matched, guardType, to, from, runWithContext = \(fn\) => fn\(\)\)/,
    'function extractComponentsGuards(matched)',
  ],
  [/\t\t\tif \(guardType !== "beforeRouteEnter" .*\n/, ''],
  [/\t\t\t\tconst guard = \(rawComponent\.__vccOpts \|\| rawComponent\)\[guardType\];\n.*\n/, ''],
  [/\t\t\t\t\tconst guard = \(resolvedComponent\.__vccOpts [\s\S]*?runWithContext\)\(\);\n/, ''],
]

/** What a list of pages, or who goes from one to another, cannot ask for any more. */
const NOT_THERE =
  /\b(?:alias|children|beforeEnter|components)(?=: )|\b(?:addRoute|beforeResolve|onBeforeRouteUpdate)\b|\$router?\b/

/** vue-router without what this app does not use: names, aliases and pages in pages, guards of components, and more. */
export function leanRouter(): Plugin {
  return {
    name: 'lean-router',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      const used = /[\\/]src[\\/].*(route|\.vue)/.test(id) && NOT_THERE.exec(code)?.[0]
      if (used) this.error(`${used} of vue-router is left out of the build, see ${import.meta.url}`)
      if (/[\\/]vue-router[\\/]dist[\\/]vue-router\.mjs$/.test(id))
        return { code: plain(changed(code, [...MATCHER, ...LINK, ...VIEW, ...GUARDS, ...ROUTER])), map: null }
      if (/[\\/]vue-router[\\/]dist[\\/]devtools-\w+\.mjs$/.test(id))
        return { code: plain(changed(code, SHARED)), map: null }
      return null
    },
  }
}

/** Enumerations as plain objects, whose members the minifier puts where they are read. */
function plain(code: string): string {
  return code.replace(ENUM, (_, name: string, _inner: string, body: string) => {
    const members = [...body.matchAll(MEMBER)].map(([, key, value]) => `${key}: ${value}`)
    return `const ${name} = { ${members.join(', ')} };`
  })
}
