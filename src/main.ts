import { packHash } from 'virtual:pack-hash'
import { fetchPage, routes } from './routes'

/**
 * The entry knows where the pages are and waits for nothing: the page that the address names is asked for at once, beside
 * the app itself. One after the other would cost a round trip, long on a weak link.
 */
fetchPage(location.hash)
void import('./start').then(({ start }) => start(routes, packHash))
