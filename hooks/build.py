"""The only file that MkDocs loads: one Site, its event methods bound."""

from jejak.site import Site

_site = Site()

on_startup = _site.on_startup
on_config = _site.on_config
on_files = _site.on_files
on_page_content = _site.on_page_content
on_env = _site.on_env
on_page_context = _site.on_page_context
on_post_page = _site.on_post_page
on_post_build = _site.on_post_build
on_build_error = _site.on_build_error
on_shutdown = _site.on_shutdown
