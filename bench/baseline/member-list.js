/*
 * FROZEN. What scripts/bench.mjs measures the library against: the list of a network's members as a developer would
 * write it by hand for one town, without a library, languages, error texts or themes. One classic script: fetches,
 * parses, checks, sorts, filters by kind, searches while one types, pages of 20. A change here makes older results
 * worthless; scripts/bench.mjs refuses to run when the checksum differs.
 */
(function () {
  'use strict';

  const PAGE = 20;
  const collator = new Intl.Collator('de');

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function fold(text) {
    return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss');
  }

  function isMember(record) {
    return record !== null && typeof record === 'object' && typeof record.name === 'string' && record.name !== '';
  }

  function topicsOf(member) {
    return Array.isArray(member.topics) ? member.topics : [];
  }

  function countKinds(members) {
    const counts = new Map();
    members.forEach(function (member) {
      if (member.kind) counts.set(member.kind, (counts.get(member.kind) || 0) + 1);
    });
    return Array.from(counts).sort(function (a, b) { return collator.compare(a[0], b[0]); });
  }

  function build(host, feed) {
    const members = feed.organisations.filter(isMember);
    members.sort(function (a, b) { return collator.compare(a.name, b.name); });

    let keys; // folded texts to search in, made when somebody is about to search
    let found = members;
    let page = 0;

    const form = element('form', 'filters');
    form.setAttribute('role', 'search');
    const searchLabel = element('label', '', 'Organisation oder Stichwort suchen');
    const search = element('input');
    search.type = 'search';
    search.autocomplete = 'off';
    searchLabel.append(search);
    const kindLabel = element('label', '', 'Art');
    const kind = element('select');
    kind.append(new Option('Alle', ''));
    countKinds(members).forEach(function (entry) {
      kind.append(new Option(entry[0] + ' (' + entry[1] + ')', entry[0]));
    });
    kindLabel.append(kind);
    form.append(searchLabel, kindLabel);

    const status = element('p', 'status');
    status.setAttribute('role', 'status');
    const list = element('ul', 'members');
    const pager = element('p', 'pager');
    const back = element('button', '', 'Zurück');
    const place = element('span');
    const forward = element('button', '', 'Weiter');
    back.type = forward.type = 'button';
    pager.append(back, place, forward);

    function index() {
      if (keys) return;
      keys = new Map();
      members.forEach(function (member) {
        const town = (member.address && member.address.town) || '';
        keys.set(member, fold([member.name, topicsOf(member).join('\n'), town].join('\n')));
      });
    }

    function row(member, position) {
      const item = element('li', 'member');
      const heading = element('h3');
      const button = element('button', '', member.name);
      button.type = 'button';
      button.dataset.position = position;
      button.setAttribute('aria-expanded', 'false');
      heading.append(button);
      const facts = element('p', 'facts');
      const town = member.address && member.address.town;
      facts.append([member.kind, town].filter(Boolean).join(' · '));
      const topics = topicsOf(member).join(', ');
      if (topics) facts.append(element('br'), topics);
      item.append(heading, facts);
      return item;
    }

    function draw() {
      const start = page * PAGE;
      const last = Math.max(1, Math.ceil(found.length / PAGE));
      status.textContent = found.length === 1 ? '1 Organisation' : found.length + ' Organisationen';
      list.replaceChildren.apply(list, found.slice(start, start + PAGE).map(function (member, i) {
        return row(member, start + i);
      }));
      place.textContent = 'Seite ' + (page + 1) + ' von ' + last;
      back.disabled = page === 0;
      forward.disabled = page + 1 >= last;
      pager.hidden = last === 1;
    }

    function filter() {
      const words = fold(search.value).split(/\s+/).filter(Boolean);
      if (words.length) index();
      found = members.filter(function (member) {
        if (kind.value && member.kind !== kind.value) return false;
        const key = words.length ? keys.get(member) : '';
        return words.every(function (word) { return key.includes(word); });
      });
      page = 0;
      draw();
    }

    function details(member) {
      const box = element('div', 'details');
      if (typeof member.summary === 'string') box.append(element('p', '', member.summary));
      const address = member.address || {};
      const lines = [address.street, [address.postcode, address.town].filter(Boolean).join(' ')].filter(Boolean);
      if (lines.length) box.append(element('p', '', lines.join(', ')));
      if (member.phone) box.append(element('p', '', member.phone));
      [member.email && 'mailto:' + member.email, member.website].forEach(function (address) {
        if (typeof address !== 'string' || !/^(https?|mailto):/i.test(address)) return;
        const link = element('a', '', address.replace(/^mailto:/, ''));
        link.href = address;
        const line = element('p');
        line.append(link);
        box.append(line);
      });
      return box;
    }

    search.addEventListener('focus', index);
    search.addEventListener('input', filter);
    kind.addEventListener('change', filter);
    form.addEventListener('submit', function (event) { event.preventDefault(); });
    back.addEventListener('click', function () { page -= 1; draw(); });
    forward.addEventListener('click', function () { page += 1; draw(); });
    list.addEventListener('click', function (event) {
      const button = event.target.closest('button');
      if (!button) return;
      const item = button.closest('li');
      const open = item.querySelector('.details');
      button.setAttribute('aria-expanded', String(!open));
      if (open) open.remove();
      else item.append(details(found[Number(button.dataset.position)]));
    });

    draw();
    const parts = [form, status, list, pager];
    if (feed.network && typeof feed.network.name === 'string') parts.unshift(element('h2', '', feed.network.name));
    host.replaceChildren.apply(host, parts);
    host.classList.add('ready');
  }

  async function start(host) {
    try {
      const response = await fetch(host.dataset.src);
      if (!response.ok) throw new Error('status ' + response.status);
      const feed = JSON.parse(await response.text());
      if (!feed || !Array.isArray(feed.organisations)) throw new Error('no list of organisations');
      build(host, feed);
    } catch (error) {
      console.warn('member list:', error);
      host.classList.add('ready');
    }
  }

  document.querySelectorAll('.member-list').forEach(start);
})();
