import { catalogueRule } from '../define.js';

export const institutionMissing = catalogueRule({
  id: 'institution-missing',
  severity: 'warning',
  title: '中介服务没有可选的机构',
  message: '中介服务“{service}”在机构名录中没有一家机构',
  remedy: '在名录中补上能提供这项服务的机构，让群众有处可选。',
  basis: '濮政〔2017〕22号（公开中介机构名录）',
  elements: ['intermediary'],
  check({ intermediaries, report, mark }) {
    if (intermediaries === undefined) return {};
    const offered = new Set((intermediaries?.institutions ?? []).flatMap(({ services }) => services));
    const listed = new Set((intermediaries?.services ?? []).map(({ name }) => name));
    const asked = new Map<string, ReturnType<typeof mark>>();
    return {
      see(item) {
        for (const service of item.own.intermediary ?? [])
          if (listed.has(service) && !offered.has(service) && !asked.has(service))
            asked.set(service, mark(item));
      },
      finish() {
        for (const [service, first] of asked) report(first, { service });
      },
    };
  },
});
