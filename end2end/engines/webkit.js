#!/usr/bin/env -S gjs -m
// A window of WebKitGTK for WebKitWebDriver that keeps its profile: MiniBrowser forgets everything when it is automated,
// so it cannot be killed and started again. webkit.js <folder of the profile>
import GLib from "gi://GLib";
import Gtk from "gi://Gtk?version=3.0";
import WebKit2 from "gi://WebKit2?version=4.1";
import system from "system";

Gtk.init(null);
const [profile] = system.programArgs;
const manager = new WebKit2.WebsiteDataManager({
  base_data_directory: `${profile}/data`,
  base_cache_directory: `${profile}/cache`,
});
const context = new WebKit2.WebContext({ website_data_manager: manager });
context.set_automation_allowed(true);

/** A tab is a window here: what pages share does not depend on it. */
function open(options = {}) {
  const view = new WebKit2.WebView({ web_context: context, is_controlled_by_automation: true, ...options });
  view.get_settings().javascript_can_open_windows_automatically = true;
  const window = new Gtk.Window({ default_width: 1280, default_height: 900 });
  view.connect("close", () => window.destroy());
  view.connect("create", () => open({ related_view: view }));
  window.add(view);
  window.show_all();
  return view;
}

context.connect("automation-started", (_context, session) => {
  const info = new WebKit2.ApplicationInfo();
  info.set_name("WebKitGTK");
  info.set_version(WebKit2.get_major_version(), WebKit2.get_minor_version(), WebKit2.get_micro_version());
  session.set_application_info(info);
  session.connect("create-web-view", () => open());
});
GLib.MainLoop.new(null, false).run();
