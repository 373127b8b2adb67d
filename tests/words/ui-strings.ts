import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'
import { NodeTypes, type TemplateChildNode } from '@vue/compiler-dom'
import { parse } from 'vue/compiler-sfc'
import { filesUnder } from '../../build/compress'

/** A piece of text as it is written in the source. What is put in at run time stands as … */
export interface UiString {
  /** Below src/. */
  file: string
  text: string
}

const CHINESE = /[\u4e00-\u9fff]/
const SRC = join(import.meta.dirname, '../../src')
/** Words that are understood, spoken or sought, not shown. */
const NOT_SHOWN = /^(input|a11y\/speech|search)\/|^content\/everyday-words|\.d\.ts$/
/** Attributes that are shown or read aloud. */
const SHOWN = new Set([
  'label',
  'title',
  'hint',
  'name',
  'more',
  'yes',
  'no',
  'aria-label',
  'placeholder',
  'legend',
  'heading',
])

/** All Chinese text of templates and scripts; not the policy data, which quotes documents. */
export function uiStrings(): UiString[] {
  return filesUnder(SRC)
    .filter((path) => /\.(vue|ts)$/.test(path))
    .map((path) => ({ path, file: relative(SRC, path).replace(/\\/g, '/') }))
    .filter(({ file }) => !NOT_SHOWN.test(file))
    .flatMap(({ path, file }) => stringsOf(path).map((text) => ({ file, text })))
    .filter(({ text }) => CHINESE.test(text))
}

function stringsOf(path: string): string[] {
  const source = readFileSync(path, 'utf8')
  if (path.endsWith('.ts')) return scriptStrings(source)
  const { descriptor } = parse(source)
  const script = scriptStrings(descriptor.scriptSetup?.content ?? '')
  return [...script, ...(descriptor.template?.ast?.children ?? []).flatMap(templateStrings)]
}

/** String literals and templates of a script; comments are not among them. */
function scriptStrings(code: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) found.push(node.text)
    else if (ts.isTemplateExpression(node))
      found.push(node.head.text + node.templateSpans.map((span) => `…${span.literal.text}`).join(''))
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('x.ts', code, ts.ScriptTarget.Latest))
  return found
}

/** The text of an element together with what stands inside its lines; and the attributes that are shown. */
function templateStrings(node: TemplateChildNode): string[] {
  if (node.type !== NodeTypes.ELEMENT) return []
  const attributes = node.props.flatMap((prop) => {
    if (prop.type === NodeTypes.ATTRIBUTE) return SHOWN.has(prop.name) ? [prop.value?.content ?? ''] : []
    return prop.exp?.type === NodeTypes.SIMPLE_EXPRESSION ? scriptStrings(`(${prop.exp.content})`) : []
  })
  const speaks = node.children.some(({ type }) => type === NodeTypes.TEXT || type === NodeTypes.INTERPOLATION)
  const own = speaks ? [textOf(node)] : []
  const inside = node.children.flatMap((child) =>
    child.type === NodeTypes.INTERPOLATION
      ? scriptStrings(`(${child.content.loc.source})`)
      : templateStrings(child),
  )
  return [...attributes, ...own, ...(speaks ? inside.filter((text) => !own[0]?.includes(text)) : inside)]
}

function textOf(node: TemplateChildNode): string {
  if (node.type === NodeTypes.TEXT) return node.content.replace(/\s+/g, ' ')
  if (node.type === NodeTypes.INTERPOLATION) return '…'
  if (node.type !== NodeTypes.ELEMENT) return ''
  return node.children.map(textOf).join('').trim()
}
