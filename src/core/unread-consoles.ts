import { isAt } from './address.ts';

/** Chat consoles that are known by their address only: nothing public tells their DOM well enough to read it without guessing. */
const UNREAD: readonly { name: string; hosts: readonly string[] }[] = [
  { name: 'Salesforce', hosts: ['https://*.lightning.force.com/*', 'https://*.my.salesforce.com/*'] },
  { name: 'HubSpot', hosts: ['https://app.hubspot.com/live-messages/*', 'https://*.hubspot.com/live-messages/*'] },
  { name: 'LivePerson', hosts: ['https://*.liveperson.net/*'] },
  { name: 'Octadesk', hosts: ['https://*.octadesk.com/*'] },
  { name: 'Blip Desk', hosts: ['https://*.desk.blip.ai/*', 'https://desk.blip.ai/*'] },
  { name: 'Kustomer', hosts: ['https://*.kustomerapp.com/*'] },
  { name: 'Gorgias', hosts: ['https://*.gorgias.com/*'] },
  { name: 'Zoho SalesIQ', hosts: ['https://salesiq.zoho.com/*', 'https://salesiq.zoho.eu/*', 'https://salesiq.zoho.in/*'] },
  { name: 'Front', hosts: ['https://app.frontapp.com/*'] },
  { name: 'Re:amaze', hosts: ['https://*.reamaze.com/admin/*'] },
  { name: 'Tidio', hosts: ['https://www.tidio.com/panel/*'] },
];

/** The name of a chat console that stands at an address but cannot be read yet, or null. */
export function unreadConsole(address: string): string | null {
  const url = new URL(address);
  return UNREAD.find(({ hosts }) => isAt(hosts, url))?.name ?? null;
}
