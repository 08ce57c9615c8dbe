// Starts the window: builds the state, mounts the interface.
import '@fontsource-variable/inter';
import '@fontsource-variable/source-serif-4/opsz.css';
import './ui/theme.css';
import './ui/base.css';
import './ui/fields.css';
import './notes/note-colours.css';
import './compare/spoken-marks.css';
import './ui/print.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { NotesDatabase } from './api/notes-database';
import { AppState } from './ui/app-state.svelte';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no element for the app.');
const state = new AppState(window.variorum, new NotesDatabase());
mount(App, { target, props: { state } });
void state.start();
