import type { Item } from '../../../model/index.js';
import type { Guide } from '../../guide.js';
import { safeUrl } from '../../output.js';
import { feesInWords, limitInWords } from '../../words.js';

/** Data inside a script element: nothing in it can end the element. */
export const scriptData = (value: unknown): string =>
  JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');

/** schema.org GovernmentService of one item, for search engines and assistants. */
export const governmentService = ({ values: v }: Item, guide: Guide, address?: string): object => {
  const online = safeUrl(v.onlineUrl);
  const channel = (more: object) => ({ '@type': 'ServiceChannel', ...more });
  const channels = [
    ...(online === undefined ? [] : [channel({ name: '网上', serviceUrl: online })]),
    ...(v.address === undefined
      ? []
      : [
          channel({
            name: '窗口',
            serviceLocation: {
              '@type': 'Place',
              address: v.address,
              ...(v.hours !== undefined && { description: v.hours }),
            },
            ...(v.consult !== undefined && {
              servicePhone: { '@type': 'ContactPoint', telephone: v.consult },
            }),
            ...(v.promisedLimit !== undefined && { processingTime: limitInWords(v.promisedLimit) }),
          }),
        ]),
  ];
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    name: guide.name,
    identifier: guide.id,
    serviceType: guide.itemType,
    ...(address !== undefined && { url: address }),
    provider: { '@type': 'GovernmentOrganization', name: guide.agency.name, identifier: guide.agency.code },
    areaServed: {
      '@type': 'AdministrativeArea',
      name: guide.division.name,
      identifier: guide.division.code,
    },
    ...(v.serviceObjects !== undefined && {
      audience: { '@type': 'Audience', audienceType: v.serviceObjects.join('、') },
    }),
    ...(channels.length > 0 && { availableChannel: channels }),
    ...(v.resultName !== undefined && { serviceOutput: { '@type': 'Thing', name: v.resultName } }),
    ...(v.charged !== undefined && {
      offers: { '@type': 'Offer', description: feesInWords(v.charged, v.fees) },
    }),
    inLanguage: 'zh-CN',
  };
};
