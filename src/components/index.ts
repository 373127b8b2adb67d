/** Shared parts of the pages. */
export { default as ActionButton } from './ActionButton/ActionButton.vue'
export { default as AllowanceGauge } from './AllowanceGauge/AllowanceGauge.vue'
export { default as AmountField } from './AmountField/AmountField.vue'
export { amountOf, amountProblems } from './AmountField/amount-problems'
export type { Limit } from './AmountField/amount-problems'
export { default as BurdenHint } from './BurdenHint/BurdenHint.vue'
export { default as CellLink } from './CellList/CellLink.vue'
export { default as CellList } from './CellList/CellList.vue'
export { default as ChoiceGroup } from './ChoiceGroup/ChoiceGroup.vue'
export { default as ConfirmDialog } from './ConfirmDialog/ConfirmDialog.vue'
export { default as CopyButton } from './CopyButton/CopyButton.vue'
export { default as DateField } from './DateField/DateField.vue'
export { default as ErrorSummary } from './ErrorSummary/ErrorSummary.vue'
export { faultWords } from './ErrorSummary/fault-words'
export type { Problem } from './ErrorSummary/fault-words'
export { default as DocumentLines } from './FactText/DocumentLines.vue'
export { default as FactFold } from './FactText/FactFold.vue'
export { default as FactText } from './FactText/FactText.vue'
export { default as FailurePage } from './FailurePage/FailurePage.vue'
export { default as GradeMark } from './GradeMark/GradeMark.vue'
export { MARK_WORDS } from './GradeMark/words'
export { default as KeepingNotice } from './KeepingNotice/KeepingNotice.vue'
export { default as MoneyText } from './MoneyText/MoneyText.vue'
export { default as NoticeBox } from './NoticeBox/NoticeBox.vue'
export { default as OfflineState } from './OfflineState/OfflineState.vue'
export { default as PageFrame } from './PageFrame/PageFrame.vue'
export { default as RemovedNotice } from './RemovedNotice/RemovedNotice.vue'
export { default as RecordLink } from './RecordLink/RecordLink.vue'
export { dayOf, recordName, settledWords } from './RecordLink/record-words'
export { default as PersonMark } from './PersonLabel/PersonMark.vue'
export {
  PEOPLE,
  distinctIds,
  isPersonId,
  personLabel,
  personOf,
  personOptions,
  personOrder,
} from './PersonLabel/people'
export { default as SampleSheet } from './SampleSheet/SampleSheet.vue'
export type { SheetLine } from './SampleSheet/lines'
export { default as SelectField } from './SelectField/SelectField.vue'
export { default as SourceList } from './SourceList/SourceList.vue'
export { figureEntries, officialAddress } from './SourceList/source-entries'
export { default as StepHeader } from './StepHeader/StepHeader.vue'
export { default as SummaryList } from './SummaryList/SummaryList.vue'
export { default as TermLink } from './TermLink/TermLink.vue'
