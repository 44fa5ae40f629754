package font

import (
	"os"
	"path/filepath"
	"runtime"
)

// systemDirs are the directories that systems and users keep fonts in.
func systemDirs() []string {
	home, _ := os.UserHomeDir()
	switch runtime.GOOS {
	case "windows":
		return inHome(home, []string{filepath.Join(os.Getenv("SYSTEMROOT"), "Fonts")},
			`AppData\Local\Microsoft\Windows\Fonts`, `AppData\Roaming\Microsoft\Windows\Fonts`)
	case "darwin":
		assets, _ := filepath.Glob("/System/Library/AssetsV2/com_apple_MobileAsset_Font*")
		return inHome(home, append([]string{"/Library/Fonts", "/System/Library/Fonts", "/Network/Library/Fonts"}, assets...),
			"Library/Fonts")
	}
	return inHome(home, []string{"/usr/share/fonts", "/usr/local/share/fonts"}, ".fonts", ".local/share/fonts")
}

// inHome appends directories below the home directory, if there is one.
func inHome(home string, dirs []string, below ...string) []string {
	if home == "" {
		return dirs
	}
	for _, dir := range below {
		dirs = append(dirs, filepath.Join(home, dir))
	}
	return dirs
}
