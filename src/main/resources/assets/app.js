/* Một Cửa: what makes pages pleasanter. Each page works without it. */
(() => {
    'use strict';

    const token = () => document.querySelector('input[name="_csrf"]')?.value ?? '';
    /* another window that signed in has made this page's token old: the page is asked for a new one, and nothing is lost */
    const renew = async () => {
        const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
        const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('input[name="_csrf"]')?.value;
        if (!fresh) {
            return false;
        }
        document.querySelectorAll('input[name="_csrf"]').forEach((input) => { input.value = fresh; });
        return true;
    };
    const clock = () => new Date().toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Ho_Chi_Minh' });
    const fill = (text, value) => (text ?? '').replace('{0}', value);

    /* the error summary takes focus; its links lead into the field */
    document.querySelector('[data-focus]')?.focus();

    /* data-confirm="question" on a button or form: asks before sending */
    document.addEventListener('submit', (event) => {
        const question = event.submitter?.dataset.confirm ?? event.target.dataset.confirm;
        if (question && !window.confirm(question)) {
            event.preventDefault();
            return;
        }
        /* a second press does not send twice; coming back by the browser's button sends again */
        if (event.target.dataset.sent && event.target.method === 'post') {
            event.preventDefault();
        } else if (!event.target.hasAttribute('data-again')) {
            event.target.dataset.sent = 'yes';
            window.setTimeout(() => delete event.target.dataset.sent, 5000);
        }
    });
    window.addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach((form) => delete form.dataset.sent));

    /* htmx: the token of forms also for what is sent without one */
    document.addEventListener('htmx:configRequest', (event) => {
        if (event.detail.verb !== 'get' && token()) {
            event.detail.headers['X-CSRF-TOKEN'] = token();
        }
    });

    /* <form data-autosave="/where"> with the fragment ui/autosave :: state in it:
       saves on leaving a changed field and every ten seconds while something is unsaved */
    document.querySelectorAll('form[data-autosave]').forEach((form) => {
        const state = form.querySelector('[data-autosave-state]');
        let changed = false;
        let busy = false;
        const save = async () => {
            if (!changed || busy) {
                return;
            }
            changed = false;
            busy = true;
            const data = new FormData(form);
            form.querySelectorAll('input[type="file"]').forEach((input) => data.delete(input.name));
            try {
                const post = () => {
                    data.set('_csrf', token());
                    return fetch(form.dataset.autosave, {
                        method: 'POST',
                        body: new URLSearchParams([...data].filter(([, value]) => typeof value === 'string')),
                        headers: { Accept: 'application/json', 'X-Requested-With': 'fetch' },
                        keepalive: true,
                    });
                };
                let answer = await post();
                if (answer.status === 403 && (await renew())) {
                    answer = await post();
                }
                if (!answer.ok) {
                    throw new Error(answer.statusText);
                }
                if (state) {
                    state.textContent = fill(state.dataset.saved ?? form.dataset.saved, clock());
                }
            } catch {
                changed = true;
                if (state) {
                    state.textContent = state.dataset.unsaved ?? form.dataset.unsaved ?? '';
                }
            } finally {
                busy = false;
            }
        };
        form.addEventListener('input', () => { changed = true; });
        form.addEventListener('change', save);
        form.addEventListener('submit', () => { changed = false; });
        document.addEventListener('visibilitychange', () => document.hidden && save());
        window.setInterval(save, 10000);
    });

    /* <input type="file" data-upload="/api/v1/files">: sends at once and puts the file's id into a hidden field of the
       same name; if that fails the file travels with the form as it would without this script */
    const largest = 2000;
    const lighter = async (file) => {
        if (!['image/jpeg', 'image/png'].includes(file.type) || file.size < 1500000 || !window.createImageBitmap) {
            return file;
        }
        const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
        const scale = Math.min(1, largest / Math.max(picture.width, picture.height));
        const canvas = document.createElement('canvas');
        canvas.width = Math.round(picture.width * scale);
        canvas.height = Math.round(picture.height * scale);
        canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
        const blob = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.85));
        return blob && blob.size < file.size ? new File([blob], file.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' }) : file;
    };
    const send = (input, file, row) => new Promise((done, failed) => {
        const request = new XMLHttpRequest();
        const body = new FormData();
        body.append('file', file);
        request.open('POST', input.dataset.upload);
        request.setRequestHeader('Accept', 'application/json');
        request.setRequestHeader('X-CSRF-TOKEN', token());
        request.upload.onprogress = (event) => {
            const part = event.lengthComputable ? Math.round((100 * event.loaded) / event.total) : 0;
            row.bar.value = part;
            row.word.textContent = fill(input.dataset.sending, part);
        };
        request.onload = () => {
            const answer = JSON.parse(request.responseText || '{}');
            return request.status === 201 ? done(answer) : failed(Object.assign(new Error(answer.detail), { code: answer.code }));
        };
        request.onerror = () => failed(new Error());
        request.send(body);
    });
    document.querySelectorAll('input[type="file"][data-upload]').forEach((input) => {
        const row = document.createElement('div');
        row.className = 'upload';
        row.setAttribute('role', 'status');
        row.bar = document.createElement('progress');
        row.bar.max = 100;
        row.bar.setAttribute('aria-label', input.labels?.[0]?.textContent ?? '');
        row.word = document.createElement('span');
        row.append(row.bar, row.word);
        row.hidden = true;
        input.after(row);
        const kept = document.createElement('input');
        kept.type = 'hidden';
        const name = input.dataset.uploadName ?? input.name;
        input.addEventListener('change', async () => {
            const file = input.files[0];
            kept.remove();
            input.disabled = false;
            if (!file) {
                row.hidden = true;
                return;
            }
            row.hidden = false;
            row.bar.hidden = false;
            try {
                const smaller = await lighter(file);
                const answer = await send(input, smaller, row).catch(async (problem) => {
                    if (problem.code !== 'web.form-expired' || !(await renew())) {
                        throw problem;
                    }
                    return send(input, smaller, row);
                });
                kept.name = name;
                kept.value = answer.id;
                input.after(kept);
                input.removeAttribute('name');
                row.word.textContent = `${input.dataset.sent}: ${answer.name}`;
                input.dispatchEvent(new CustomEvent('uploaded', { bubbles: true, detail: answer }));
            } catch (problem) {
                input.name = name;
                row.word.textContent = problem.message || input.dataset.failed;
            }
            row.bar.hidden = true;
        });
    });

    /* data-key="a" on a link or button of officials' pages: silent while somebody types or composes a letter */
    document.addEventListener('keydown', (event) => {
        if (event.isComposing || event.altKey || event.metaKey || event.target.closest('input, select, textarea, dialog')) {
            return;
        }
        const name = (event.ctrlKey ? 'ctrl+' : '') + event.key.toLowerCase();
        const target = document.querySelector(`[data-key="${CSS.escape(name)}"]`);
        if (target) {
            event.preventDefault();
            target.matches('input, select, textarea') ? target.focus() : target.click();
        }
    });
})();
