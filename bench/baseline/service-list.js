/*
 * FROZEN. What scripts/bench.mjs measures the library against: the directory of a town's services as a developer would
 * write it by hand for one town, without a library, languages, error texts or themes. One classic script: fetches,
 * parses, checks, sorts, filters by seven facets that each count what the others leave, tells what is open now, searches
 * while one types, pages of 20. A change here makes older results worthless; scripts/bench.mjs refuses to run when the
 * checksum differs.
 */
(function () {
  'use strict';

  const PAGE = 20;
  const DAY = 1440;
  const WEEKDAYS = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'];
  const ENGLISH_WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
  const collator = new Intl.Collator('de');
  const languageNames = new Intl.DisplayNames('de', { type: 'language' });
  const berlin = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Berlin', weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  });

  const SELECTS = [
    { label: 'Thema', values(service) { return service.topics; }, word: asItIs },
    { label: 'Beratung auf', values(service) { return service.languages; }, word: languageName },
    { label: 'Ort', values(service) { return service.towns; }, word: asItIs },
    { label: 'Für wen', values(service) { return service.groups; }, word: asItIs },
  ];
  const CHECKBOXES = [
    { label: 'Jetzt geöffnet', holds(service, now) { return closesAt(service.hours, now) !== null; } },
    { label: 'Kostenlos', holds(service) { return service.entry.free === true; } },
    { label: 'Stufenlos', holds(service) { return service.entry.stepFree === 'yes'; } },
  ];

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function fold(text) {
    return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss');
  }

  function asItIs(word) {
    return word;
  }

  function languageName(code) {
    return languageNames.of(code);
  }

  function list(value) {
    return Array.isArray(value) ? value : [];
  }

  function minutes(text) {
    const parts = String(text).split(':');
    return Number(parts[0]) * 60 + Number(parts[1] || 0);
  }

  // One line of weekly hours: { "days": "Mo-Fr", "from": "09:00", "to": "16:00" }
  function readHours(line) {
    const days = String(line.days).split('-');
    const first = WEEKDAYS.indexOf(days[0]);
    const from = minutes(line.from);
    const to = minutes(line.to);
    // What ends before it begins ends on the next day.
    return { first, last: days[1] ? WEEKDAYS.indexOf(days[1]) : first, from, to: to > from ? to : to + DAY };
  }

  function berlinNow() {
    const parts = {};
    berlin.formatToParts(new Date()).forEach(function (part) { parts[part.type] = part.value; });
    return { day: ENGLISH_WEEKDAYS.indexOf(parts.weekday), minute: Number(parts.hour) * 60 + Number(parts.minute) };
  }

  // The minute of the day at which it closes; null when it is closed now.
  function closesAt(hours, now) {
    const yesterday = (now.day + 6) % 7;
    for (const slot of hours) {
      if (now.day >= slot.first && now.day <= slot.last && now.minute >= slot.from && now.minute < slot.to) {
        return slot.to % DAY;
      }
      if (yesterday >= slot.first && yesterday <= slot.last && now.minute + DAY < slot.to) return slot.to % DAY;
    }
    return null;
  }

  function isEntry(record) {
    return record !== null && typeof record === 'object' && typeof record.name === 'string' && record.name !== '';
  }

  // An entry and what is asked of it again and again.
  function toService(entry) {
    const towns = list(entry.addresses).map(function (address) { return address.town; }).filter(Boolean);
    return {
      entry,
      topics: list(entry.topics),
      languages: list(entry.languages).map(function (language) { return language.code || language; }),
      towns: towns.length > 1 ? Array.from(new Set(towns)) : towns,
      groups: list(entry.targetGroups),
      hours: list(entry.hours).map(readHours),
      key: '', // folded text to search in, made when somebody is about to search
    };
  }

  function build(host, feed) {
    const services = feed.entries.filter(isEntry).map(toService);
    services.sort(function (a, b) { return collator.compare(a.entry.name, b.entry.name); });

    let indexed = false;
    let now = berlinNow();
    let found = services;
    let page = 0;

    const form = element('form', 'filters');
    form.setAttribute('role', 'search');
    const searchLabel = element('label', 'wide', 'Angebot oder Stichwort suchen');
    const search = element('input');
    search.type = 'search';
    search.autocomplete = 'off';
    searchLabel.append(search);
    form.append(searchLabel);

    // A facet knows which services it lets through, and shows how many each of its choices would leave.
    const facets = SELECTS.map(function (select) {
      const control = element('select');
      control.append(new Option('Alle', ''));
      const choices = new Map();
      services.forEach(function (service) {
        select.values(service).forEach(function (value) {
          if (!choices.has(value)) choices.set(value, { word: select.word(value), option: new Option('', value), shown: -1, count: 0 });
        });
      });
      Array.from(choices.values()).sort(function (a, b) { return collator.compare(a.word, b.word); })
        .forEach(function (choice) { control.append(choice.option); });
      const label = element('label', '', select.label);
      label.append(control);
      form.append(label);
      control.addEventListener('change', filter);
      return {
        passes(service) { return !control.value || select.values(service).includes(control.value); },
        add(service) {
          select.values(service).forEach(function (value) { choices.get(value).count += 1; });
        },
        show() {
          choices.forEach(function (choice, value) {
            if (choice.count !== choice.shown) {
              choice.option.text = choice.word + ' (' + choice.count + ')';
              choice.shown = choice.count;
            }
            choice.option.disabled = choice.count === 0 && value !== control.value;
            choice.count = 0;
          });
        },
      };
    });

    const boxes = element('div', 'boxes');
    form.append(boxes);
    CHECKBOXES.forEach(function (checkbox) {
      const control = element('input');
      control.type = 'checkbox';
      const words = element('span');
      const label = element('label');
      label.append(control, words);
      boxes.append(label);
      control.addEventListener('change', filter);
      let count = 0;
      facets.push({
        passes(service) { return !control.checked || checkbox.holds(service, now); },
        add(service) { if (checkbox.holds(service, now)) count += 1; },
        show() {
          words.textContent = checkbox.label + ' (' + count + ')';
          count = 0;
        },
      });
    });

    const status = element('p', 'status');
    status.setAttribute('role', 'status');
    const rows = element('ul', 'services');
    const pager = element('p', 'pager');
    const back = element('button', '', 'Zurück');
    const place = element('span');
    const forward = element('button', '', 'Weiter');
    back.type = forward.type = 'button';
    pager.append(back, place, forward);

    function index() {
      if (indexed) return;
      indexed = true;
      services.forEach(function (service) {
        const entry = service.entry;
        service.key = fold([entry.name, entry.provider, service.topics.join('\n'), service.towns.join('\n'), entry.summary]
          .filter(Boolean).join('\n'));
      });
    }

    function openState(service) {
      if (!service.hours.length) return null;
      const minute = closesAt(service.hours, now);
      if (minute === null) return element('p', 'closed', 'Jetzt geschlossen');
      const time = Math.floor(minute / 60) + '.' + String(minute % 60).padStart(2, '0');
      return element('p', 'open', 'Jetzt geöffnet, bis ' + time + ' Uhr');
    }

    function row(service, position) {
      const item = element('li', 'service');
      const heading = element('h3');
      const button = element('button', '', service.entry.name);
      button.type = 'button';
      button.dataset.position = position;
      button.setAttribute('aria-expanded', 'false');
      heading.append(button);
      const facts = element('p', 'facts');
      facts.append([service.entry.provider, service.towns[0]].filter(Boolean).join(' · '));
      const topics = service.topics.join(', ');
      if (topics) facts.append(element('br'), topics);
      item.append(heading, facts);
      const state = openState(service);
      if (state) item.append(state);
      return item;
    }

    function draw() {
      const start = page * PAGE;
      const last = Math.max(1, Math.ceil(found.length / PAGE));
      status.textContent = found.length === 1 ? '1 Angebot' : found.length + ' Angebote';
      rows.replaceChildren.apply(rows, found.slice(start, start + PAGE).map(function (service, i) {
        return row(service, start + i);
      }));
      place.textContent = 'Seite ' + (page + 1) + ' von ' + last;
      back.disabled = page === 0;
      forward.disabled = page + 1 >= last;
      pager.hidden = last === 1;
    }

    function filter() {
      const words = fold(search.value).split(/\s+/).filter(Boolean);
      if (words.length) index();
      now = berlinNow();
      found = services.filter(function (service) {
        if (!words.every(function (word) { return service.key.includes(word); })) return false;
        // Who fails one facet is counted in that one alone, who fails two in none.
        let failed = null;
        for (const facet of facets) {
          if (facet.passes(service)) continue;
          if (failed) return false;
          failed = facet;
        }
        if (failed) failed.add(service);
        else facets.forEach(function (facet) { facet.add(service); });
        return !failed;
      });
      facets.forEach(function (facet) { facet.show(); });
      page = 0;
      draw();
    }

    function linked(address, text) {
      const line = element('p');
      const link = element('a', '', text);
      link.href = address;
      line.append(link);
      return line;
    }

    function details(entry) {
      const box = element('div', 'details');
      if (typeof entry.summary === 'string') box.append(element('p', '', entry.summary));
      list(entry.addresses).forEach(function (address) {
        const lines = [address.street, [address.postcode, address.town].filter(Boolean).join(' ')].filter(Boolean);
        if (lines.length) box.append(element('p', '', lines.join(', ')));
      });
      list(entry.phones).forEach(function (phone) {
        const number = String(phone.number || phone);
        box.append(linked('tel:' + number.replace(/[^\d+]/g, ''), number));
      });
      [entry.email && 'mailto:' + entry.email, entry.website].forEach(function (address) {
        if (typeof address !== 'string' || !/^(https?|mailto):/i.test(address)) return;
        box.append(linked(address, address.replace(/^mailto:/, '')));
      });
      return box;
    }

    search.addEventListener('focus', index);
    search.addEventListener('input', filter);
    form.addEventListener('submit', function (event) { event.preventDefault(); });
    back.addEventListener('click', function () { page -= 1; draw(); });
    forward.addEventListener('click', function () { page += 1; draw(); });
    rows.addEventListener('click', function (event) {
      const button = event.target.closest('button');
      if (!button) return;
      const item = button.closest('li');
      const open = item.querySelector('.details');
      button.setAttribute('aria-expanded', String(!open));
      if (open) open.remove();
      else item.append(details(found[Number(button.dataset.position)].entry));
    });

    filter();
    const parts = [form, status, rows, pager];
    if (typeof feed.title === 'string') parts.unshift(element('h2', '', feed.title));
    host.replaceChildren.apply(host, parts);
    host.classList.add('ready');
  }

  async function start(host) {
    try {
      const response = await fetch(host.dataset.src);
      if (!response.ok) throw new Error('status ' + response.status);
      const feed = JSON.parse(await response.text());
      if (!feed || !Array.isArray(feed.entries)) throw new Error('no list of entries');
      build(host, feed);
    } catch (error) {
      console.warn('service list:', error);
      host.classList.add('ready');
    }
  }

  document.querySelectorAll('.service-list').forEach(start);
})();
