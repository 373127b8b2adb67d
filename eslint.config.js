import vue from 'eslint-plugin-vue'
import a11y from 'eslint-plugin-vuejs-accessibility'
import ts from 'typescript-eslint'
import { importDirection } from './build/lint/import-direction.js'

/** Not in Chrome 71 or not in Safari 12.1, the oldest phones: the compiler lowers syntax, but brings no methods. */
const TOO_NEW =
  'at|findLast|findLastIndex|toSorted|toReversed|replaceAll|replaceChildren|fromEntries|allSettled|hasOwn|groupBy|withResolvers|canParse|randomUUID'

/** oxlint checks the code; ESLint what it cannot: templates, and the direction of imports. */
export default ts.config(
  { ignores: ['dist/**', 'dist-*/**', 'node_modules/**', 'public/**', 'test-results/**', 'shots/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...vue.configs['flat/recommended'].map((config) => ({ ...config, files: ['**/*.vue'] })),
  ...a11y.configs['flat/recommended'].map((config) => ({ ...config, files: ['**/*.vue'] })),
  {
    files: ['src/**/*.{ts,vue}'],
    plugins: { house: { rules: { 'import-direction': importDirection } } },
    rules: {
      'house/import-direction': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: `CallExpression > MemberExpression.callee[property.name=/^(${TOO_NEW})$/]`,
          message: 'The oldest phones do not have this method.',
        },
      ],
    },
  },
  { files: ['**/*.ts'], languageOptions: { parser: ts.parser } },
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      // A strict policy drops style attributes; data is shown as text, never as markup.
      'vue/no-static-inline-styles': ['error', { allowBinding: true }],
      'vue/no-v-html': 'error',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/no-undef-components': ['error', { ignorePatterns: ['Router(Link|View)'] }],
      'vue/no-unused-refs': 'error',
      'vue/no-useless-v-bind': 'error',
      'vue/require-default-prop': 'off',
      'max-lines': ['error', { max: 300 }],
      // Line breaks are the formatter's business.
      'vue/html-self-closing': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      // Either nesting or `for` names a field; our parts use `for`.
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
    },
  },
)
