import { packHash } from 'virtual:pack-hash'
import { fetchPage, routes } from './routes'

// The page knows no address with a part of its own (src/styles/boot.css): home is not to be taken for it.
if (location.hash.length > 2) document.documentElement.setAttribute('data-deep', '')
/**
 * The entry knows where the pages are and waits for nothing: the page that the address names is asked for at once, beside
 * the app itself. One after the other would cost a round trip, long on a weak link.
 */
fetchPage(location.hash)
/** What was tapped last on the screens made at build: of buttons, the app makes up for it (src/first-screen). */
let tapped: EventTarget | null = null
const note = ({ target }: Event) => (tapped = target)
addEventListener('click', note)
void import('./start').then(({ start }) =>
  start(routes, packHash, () => {
    removeEventListener('click', note)
    return tapped
  }),
)
