/** From the screens made at build (build/prerender.ts) to the app: nothing chosen or tapped on them is lost. */
export { isQuestionShown, straightenAddress, takeOver } from './take-over'
