import { AxeBuilder } from '@axe-core/playwright'
import { goTo } from '../../scripts/tour.mjs'
import { layoutFaults } from './measure'
import { expect, test } from './rig'
const P=['#/policy','#/policy/topic/outpatient','#/policy/topic/assistance','#/policy/year/2025','#/policy/year/2027','#/policy/grade/reading','#/policy/figure/critical.ladder','#/policy/figure/contribution.personal','#/policy/figure/tilted.threshold','#/policy/fact/help.contact','#/policy/documents','#/policy/document/sc-2024-38','#/policy/terms','#/policy/readings','#/policy/unmodelled','#/policy/data']
for (const [look,theme,text,target] of [['elder','light',20,60],['standard','dark',16,44],['elder','dark',20,60]] as const)
test(`zz ${look} ${theme}`, async({page})=>{ test.setTimeout(300000)
 await page.addInitScript((k)=>localStorage.setItem('yibao.settings',k), JSON.stringify({look,theme}))
 await page.goto('./#/policy'); await page.getByText('名词解释').waitFor()
 const f:string[]=[]
 for (const h of P){ await goTo(page,h); await page.waitForTimeout(150); await page.evaluate(()=>document.querySelectorAll('details').forEach(d=>d.open=true))
  const H=await page.evaluate(()=>document.documentElement.scrollHeight); await page.setViewportSize({width:360,height:Math.max(740,H)})
  const {violations}=await new AxeBuilder({page}).options({runOnly:{type:'tag',values:['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']},rules:{'color-contrast-enhanced':{enabled:look==='elder'}}}).analyze()
  await page.setViewportSize({width:320,height:740})
  f.push(...violations.flatMap(v=>v.nodes.map(n=>`${h} ${v.id} ${n.target}`)), ...(await page.evaluate(layoutFaults,{text,target})).map(x=>h+' '+x)); await page.setViewportSize({width:360,height:740}) }
 expect(f).toEqual([]) })
