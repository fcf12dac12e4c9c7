import { itemRule } from '../define.js';

const none = /^(?:无|没有|不涉及|否|\/|-)$/;

export const intermediaryUnlisted = itemRule({
  id: 'intermediary-unlisted',
  severity: 'warning',
  title: '中介服务不在清单内',
  message: '中介服务“{service}”不在中介服务事项清单中',
  remedy: '清单之外的中介服务不得要求群众去办；确有依据的，先列入清单。',
  basis: '濮政〔2017〕22号（公开行政审批涉及的中介服务事项清单、机构名录）',
  elements: ['intermediary'],
  check({ own }, { intermediaries, report }) {
    if (intermediaries === undefined || !Array.isArray(own.intermediary)) return;
    for (const service of own.intermediary)
      if (!none.test(service) && !intermediaries.services.some(({ name }) => name === service))
        report({ service });
  },
});
