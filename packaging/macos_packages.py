"""Wrap the built app for macOS: an ad-hoc signature and a .dmg. Untested here.

For people other than the builder an Apple developer certificate is needed: sign with it instead of ``-``
and let ``xcrun notarytool submit`` and ``xcrun stapler staple`` follow.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import bootstrap

ENTITLEMENTS = Path(__file__).resolve().parent / "macos" / "entitlements.plist"


def wrap(app: Path, target: Path) -> list[Path]:
    """Make the disk image; `target` is its path without suffix."""
    shutil.copytree(app.parent / "qt-kmeans" / "licenses", app / "Contents" / "Resources" / "licenses")
    # The licences were added after PyInstaller had signed the app.
    command = ["codesign", "--force", "--deep", "--options", "runtime", "--entitlements", str(ENTITLEMENTS)]
    if bootstrap.run([*command, "--sign", "-", str(app)], minutes=10):
        bootstrap.stop("codesign failed.")
    content = bootstrap.ROOT / "build" / "dmg"
    shutil.rmtree(content, ignore_errors=True)
    content.mkdir(parents=True)
    shutil.copytree(app, content / app.name, symlinks=True)
    (content / "Applications").symlink_to("/Applications")
    image = target.with_name(f"{target.name}-macos.dmg")
    command = ["hdiutil", "create", "-ov", "-format", "UDZO", "-volname", "qt_kmeans"]
    if bootstrap.run([*command, "-srcfolder", str(content), str(image)], minutes=20):
        bootstrap.stop("hdiutil failed.")
    return [app, image]
