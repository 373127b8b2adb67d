/** A form that 长辈版 asks one question at a time. */
export { default as StepForm } from './StepForm.vue'
export { ANSWER, keepWithEntry, leaveSteps, stepState } from './step-history'
export type { Asked } from './answer-rows'
