/** What asks for newer policy data and checks it: needed long after the pack in force is open. */
export { askForNewer, changesBetween, fetchOffer } from '../policy'
