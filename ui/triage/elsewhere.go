package triage

import "strings"

// elsewhere are services that hold files of their own, by the hosts that their links go to.
var elsewhere = []struct{ host, name string }{
	{"dropbox.com", "Dropbox"}, {"db.tt", "Dropbox"}, {"drive.google.com", "Google Drive"}, {"docs.google.com", "Google Docs"}, {"photos.app.goo.gl", "Google Photos"},
	{"1drv.ms", "OneDrive"}, {"onedrive.live.com", "OneDrive"}, {"sharepoint.com", "SharePoint"}, {"box.com", "Box"}, {"icloud.com", "iCloud"},
	{"wetransfer.com", "WeTransfer"}, {"we.tl", "WeTransfer"}, {"mediafire.com", "MediaFire"}, {"mega.nz", "MEGA"},
	{"youtube.com", "YouTube"}, {"youtu.be", "YouTube"}, {"vimeo.com", "Vimeo"}, {"uploadcare.com", "Uploadcare"}, {"ucarecdn.com", "Uploadcare"},
	{"cloudinary.com", "Cloudinary"}, {"imgur.com", "Imgur"}, {"canva.com", "Canva"},
	{"amazonaws.com", "Amazon S3"}, {"blob.core.windows.net", "Azure Storage"}, {"storage.googleapis.com", "Google Cloud Storage"}, {"digitaloceanspaces.com", "DigitalOcean Spaces"},
	{"backblazeb2.com", "Backblaze B2"}, {"imgix.net", "imgix"}, {"ik.imagekit.io", "ImageKit"},
}

// webToken finds a JSON Web Token: three parts, of which two are JSON in base64url.
var webToken = &pattern{expression: `\beyJ[\w-]{8,}\.eyJ[\w-]{4,}\.[\w-]{16,}`}

// HoldsWebToken reports whether a text holds a JSON Web Token, which Filestack reads nowhere.
func HoldsWebToken(text string) bool {
	const most = 64 << 10
	return webToken.in(text[:min(len(text), most)])
}

// Elsewhere names the service that the first link of a text to one of the known ones
// belongs to, empty where there is none.
func Elsewhere(text string) string {
	const most = 64 << 10
	for _, url := range address.re().FindAllString(text[:min(len(text), most)], 50) {
		_, rest, _ := strings.Cut(strings.ToLower(url), "://")
		if end := strings.IndexAny(rest, "/?#:"); end >= 0 {
			rest = rest[:end]
		}
		for _, e := range elsewhere {
			if rest == e.host || strings.HasSuffix(rest, "."+e.host) {
				return e.name
			}
		}
	}
	return ""
}
