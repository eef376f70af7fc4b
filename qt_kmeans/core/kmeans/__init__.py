"""K-Means on a picture's colours: histogram and bins, the start, the steps, the ways out of local optima."""
